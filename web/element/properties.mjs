// Defines properties that mirror attributes: a framework that finds a property sets it instead of the attribute.

const attributeOf = (/** @type {string} */ property) =>
  property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Defines the properties. Reading one returns the attribute's text, null if it is missing; `extraTime` is a number.
 * Setting null, undefined or false removes the attribute; true sets it to ''.
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
 * Moves values that a page has set before the element was defined into their properties, which they would hide.
 * Values for read-only properties are dropped.
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
