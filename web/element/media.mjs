// Turns the pictures and sounds of a pack into blobs, each with a URL.
// The host page's Content-Security-Policy has to allow them: img-src blob:; media-src blob:.

/** @typedef {{id: string, type: string, data: string}} Medium */

export class Media {
  /** @type {Map<string, Medium>} */
  #media;
  /** @type {Map<string, string>} */
  #urls = new Map();

  /** @param {Medium[]} media of a pack that the module has checked */
  constructor(media) {
    this.#media = new Map(media.map((medium) => [medium.id, medium]));
  }

  /** The URL of a medium, created on first use. @param {string} id */
  url(id) {
    const known = this.#urls.get(id);
    if (known) return known;
    const medium = this.#media.get(id);
    if (!medium) return '';
    const bytes = Uint8Array.from(atob(medium.data), (character) => character.charCodeAt(0));
    const url = URL.createObjectURL(new Blob([bytes], { type: medium.type }));
    this.#urls.set(id, url);
    return url;
  }

  /** Gives an id to a picture that is not of the pack. @param {string} id @param {Blob} picture */
  add(id, picture) {
    if (!this.#urls.has(id)) this.#urls.set(id, URL.createObjectURL(picture));
  }

  /** Frees the blobs. */
  end() {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
