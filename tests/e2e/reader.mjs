// Somebody who knows a page by roles and names alone, as a screen reader tells them. firefox.mjs has the same
// vocabulary for Firefox.

/**
 * @typedef {'button' | 'radio' | 'checkbox' | 'textbox' | 'combobox' | 'heading' | 'group' | 'radiogroup' | 'listitem'
 *   | 'list' | 'status' | 'meter' | 'slider'} Role
 *
 * @typedef {object} Reading what a test can do in any browser
 * @property {(role: Role, name: string, within?: string) => Promise<void>} press
 * @property {(role: Role, name: string, text: string) => Promise<void>} type key by key, in place of what is there
 * @property {(role: Role, name: string, text: string) => Promise<void>} paste at once, in place of what is there
 * @property {(role: Role, name: string) => Promise<string>} value
 * @property {(role: Role, name: string) => Promise<void>} meet waits until it is there
 * @property {(role: Role) => Promise<string[]>} names of all that can be met now, in reading order
 * @property {(text: string) => Promise<void>} read waits until this text is somewhere
 * @property {(name: string, value: string) => Promise<void>} select
 * @property {(name: string, value: number) => Promise<void>} slide
 */

/** @implements {Reading} */
export class Reader {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * @param {Role} role
   * @param {string} name
   * @param {string} [within] the name of the group, where one name stands in several
   */
  get(role, name, within) {
    const group = (/** @type {'radiogroup' | 'group'} */ kind) =>
      this.page.getByRole(kind, { name: within, exact: true });
    const place = within === undefined ? this.page : group('radiogroup').or(group('group'));
    return place.getByRole(role, { name, exact: true });
  }

  /** @param {Role} role @param {string} name @param {string} [within] */
  async press(role, name, within) {
    await this.get(role, name, within).click();
  }

  /** @param {Role} role @param {string} name @param {string} text */
  async type(role, name, text) {
    await this.get(role, name).click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** @param {Role} role @param {string} name @param {string} text */
  async paste(role, name, text) {
    await this.get(role, name).click();
    await this.page.keyboard.press('Control+A');
    await this.page.evaluate((words) => document.execCommand('insertText', false, words), text);
  }

  /** @param {Role} role @param {string} name */
  value(role, name) {
    return this.get(role, name).inputValue();
  }

  /** @param {Role} role @param {string} name */
  async meet(role, name) {
    await this.get(role, name).first().waitFor();
  }

  /** @param {string} text */
  async read(text) {
    await this.page.getByText(text).first().waitFor();
  }

  /** @param {Role} role */
  async names(role) {
    const found = await this.page.getByRole(role).all();
    return Promise.all(found.map(async (one) => nameIn(await one.ariaSnapshot())));
  }

  /** @param {string} name @param {string} value */
  async select(name, value) {
    await this.get('combobox', name).selectOption(value);
  }

  /** @param {string} name @param {number} value */
  async slide(name, value) {
    await this.get('slider', name).fill(String(value));
  }
}

/** From '- radio "J’ouvre les dossiers" [checked]'. @param {string} snapshot */
function nameIn(snapshot) {
  const quoted = /^- '?\w+ ("(?:[^"\\]|\\.)*")/.exec(snapshot)?.[1];
  return quoted ? JSON.parse(quoted) : '';
}
