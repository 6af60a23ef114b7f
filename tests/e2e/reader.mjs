// Drives a page by roles and names alone, as a screen reader presents them. firefox.mjs has the same interface for
// Firefox.

/**
 * @typedef {'button' | 'radio' | 'checkbox' | 'textbox' | 'combobox' | 'heading' | 'group' | 'radiogroup' | 'listitem'
 *   | 'list' | 'status' | 'meter' | 'slider'} Role
 *
 * @typedef {object} Reading the actions that a test can do in any browser
 * @property {(role: Role, name: string, within?: string) => Promise<void>} press
 * @property {(role: Role, name: string, text: string) => Promise<void>} type replaces the text key by key
 * @property {(role: Role, name: string, text: string) => Promise<void>} paste replaces the text at once
 * @property {(role: Role, name: string) => Promise<string>} value
 * @property {(role: Role, name: string) => Promise<void>} meet waits until it is there
 * @property {(role: Role) => Promise<string[]>} names of all accessible elements of the role, in reading order
 * @property {(text: string) => Promise<void>} read waits until the text is on the page
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
   * @param {string} [within] name of the group, if the name occurs in several groups
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

/** The name in a line such as '- radio "J’ouvre les dossiers" [checked]'. @param {string} snapshot */
function nameIn(snapshot) {
  const quoted = /^- '?\w+ ("(?:[^"\\]|\\.)*")/.exec(snapshot)?.[1];
  return quoted ? JSON.parse(quoted) : '';
}
