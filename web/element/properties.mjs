// Properties that mirror attributes, for frameworks: those that find a property set it, and not the attribute.

const attributeOf = (/** @type {string} */ property) =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Reading gives the attribute's text, null where there is none, and a number where it is one. Setting null, undefined
 * or false removes the attribute; true sets it empty.
 *
 * @param {CustomElementConstructor} element
 * @param {string[]} properties
 */
export function mirrorAttributes({ prototype }, properties) {
  for (const property of properties) {
    const name = attributeOf(property);
    Object.defineProperty(prototype, property, {
      get() {
        const text = this.getAttribute(name);
        return property === 'extraTime' ? Number(text) : text;
      },
      set(value) {
        if (value === null || value === undefined || value === false) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
      configurable: true,
      enumerable: true,
    });
  }
}

/**
 * What a page has set before the element was defined would hide the property of that name. Some can only be read.
 *
 * @param {any} element
 */
export function adoptProperties(element) {
  for (const property of Object.keys(element)) {
    if (!(property in Object.getPrototypeOf(element))) continue;
    const value = element[property];
    delete element[property];
    Reflect.set(element, property, value);
  }
}
