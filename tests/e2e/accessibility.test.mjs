// Checks the output for assistive technology: axe finds no violation, and the browser's accessibility tree has every
// node that the module records, with its name and states.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import test from 'node:test';
import { loadCore } from '../../web/engine/core_node.mjs';
import { Model } from '../../web/mirror/model.mjs';
import { eachScreen } from './screens.mjs';
import { everyKind, transcript, url, views, visit } from './site.mjs';

/** @typedef {import('playwright-core').Page} Page */

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const content = await everyKind();
const bytes = new TextEncoder().encode(JSON.stringify(content));
const core = await loadCore();

/** @param {Page} page @param {string[]} [rules] only these @returns {Promise<string[]>} */
async function violations(page, rules) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const options = only ? { runOnly: { type: 'rule', values: only } } : {};
    const { violations: found } = await /** @type {any} */ (globalThis).axe.run(document, options);
    return found.flatMap((/** @type {any} */ { id, nodes }) =>
      nodes.map((/** @type {any} */ node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  }, rules);
}

/** @type {Record<string, string>} */
const roles = {
  heading: 'heading',
  button: 'button',
  radio_group: 'radiogroup',
  radio: 'radio',
  check_group: 'group',
  group: 'group',
  sheet: 'group',
  code_block: 'group',
  slider: 'slider',
  checkbox: 'checkbox',
  text_field: 'textbox',
  text_area: 'textbox',
  editor: 'textbox',
  select: 'combobox',
  progress: 'progressbar',
  meter: 'meter',
  list: 'list',
  list_item: 'listitem',
  table: 'table',
  row: 'row',
  header_cell: 'columnheader',
  cell: 'cell',
};
const named = new Set([
  'heading',
  'button',
  'radiogroup',
  'radio',
  'group',
  'checkbox',
  'textbox',
  'combobox',
  'slider',
  'progressbar',
  'meter',
]);

/** @param {string} text */
const heard = (text) => text.replace(/\s+/g, ' ').trim();

/** @param {import('../../web/mirror/model.mjs').Node} node @returns {boolean} */
const inSheet = (node) => node.role === 'sheet' || (node.parent !== null && inSheet(node.parent));

/** Whether the button opens the sheet after it. @param {import('../../web/mirror/model.mjs').Node} node */
function opensSheet(node) {
  const around = node.parent?.children ?? [];
  return around[around.indexOf(node) + 1]?.role === 'sheet';
}

/**
 * The nodes that the module records for the screen at the end of a transcript, one line per node. What a closed sheet
 * holds is told only once it is open.
 * @param {string} lines
 * @param {'open' | 'closed'} sheet
 */
function recorded(lines, sheet) {
  const settings = {
    pack: 'sha256-x',
    runtime: 'sha256-x',
    language: 'fr',
    nonce: '',
    audience: '',
    seed: 1,
    signing: true,
    canvas: true,
  };
  core.open(bytes, settings, lines);
  core.notify({ type: 'engine', language: 'python', loaded: 4_000_000, total: 4_000_000 });
  const model = new Model(core.description);
  model.apply(
    core.update({
      width: 1024,
      device_pixels: 1,
      view: 1,
      theme: 0,
      code_line_height: 24,
      code_tools_height: 0,
      task_width: 0,
      code_width: 0,
      outcome_width: 0,
      code_height: 0,
    }),
  );
  const nodes = model.root ? [...model.root.all()] : [];
  return nodes
    .filter((node) => sheet === 'open' || !inSheet(node))
    .filter((node) => roles[node.role] && !(roles[node.role] === 'group' && !node.name))
    .map((node) => {
      // The empty corner cell of a table is no header.
      const corner = node.role === 'header_cell' && !node.name && node.children.length === 0;
      const role = corner ? 'cell' : roles[node.role];
      const words =
        node.name ||
        node.children
          .filter((child) => child.role === 'text')
          .map((child) => child.name)
          .join('');
      return line(role, words, {
        checked: role === 'radio' || role === 'checkbox' ? Boolean(node.is.checked) : undefined,
        pressed: node.is.toggle ? Boolean(node.is.pressed) : undefined,
        expanded: opensSheet(node) ? sheet === 'open' : node.is.collapsible ? Boolean(node.is.expanded) : undefined,
        disabled: node.is.disabled || undefined,
        level: role === 'heading' ? node.level : undefined,
        value: role === 'textbox' ? node.value : role === 'progressbar' || role === 'meter' ? node.now : undefined,
      });
    });
}

/** The widget's nodes in the browser's accessibility tree, in the same form. @param {Page} page */
async function told(page) {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = /** @type {{nodes: any[]}} */ (await devtools.send('Accessibility.getFullAXTree'));
  await devtools.detach();
  const known = new Set(Object.values(roles));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  /** @param {string} id @returns {any[]} */
  const below = (id) => {
    const node = byId.get(id);
    // The host adds the editor's toolbar, so the module does not record it.
    return node && node.role.value !== 'toolbar' ? [node, ...node.childIds.flatMap(below)] : [];
  };
  return below(nodes[0].nodeId)
    .filter(
      (node) => !node.ignored && known.has(node.role.value) && !(node.role.value === 'group' && !node.name?.value),
    )
    .map((node) => {
      const property = (/** @type {string} */ name) =>
        node.properties.find((/** @type {any} */ one) => one.name === name)?.value.value;
      const role = node.role.value;
      return line(role, node.name?.value ?? '', {
        checked: role === 'radio' || role === 'checkbox' ? property('checked') === 'true' : undefined,
        pressed: property('pressed') === undefined ? undefined : property('pressed') === 'true',
        expanded: role === 'combobox' ? undefined : property('expanded'),
        disabled: property('disabled') || undefined,
        level: property('level') !== undefined && role === 'heading' ? property('level') : undefined,
        value:
          role === 'textbox'
            ? (node.value?.value ?? '')
            : role === 'progressbar' || role === 'meter'
              ? node.value?.value
              : undefined,
      });
    });
}

/** @param {string} role @param {string} name @param {Record<string, unknown>} states */
function line(role, name, states) {
  const known = Object.entries(states)
    .filter(([, state]) => state !== undefined)
    .map(([state, value]) => `${state}=${value}`);
  return [role, named.has(role) ? JSON.stringify(heard(name)) : '', ...known].join(' ');
}

for (const view of views) {
  test(`${view} view: axe finds nothing on any screen, in any colours, and every node is told with its name and states`, async () => {
    const seen = await visit({
      content,
      attributes: { pack: 'pack.json', view },
      context: { reducedMotion: 'reduce' },
    });
    await seen.page.locator('potentiel-assessment').evaluate((element) => {
      // axe does not know that content under the bar at the bottom can be scrolled.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.part-bar { position: static !important }');
      element.shadowRoot?.adoptedStyleSheets.push(sheet);
    });
    const setTheme = (/** @type {string} */ theme) =>
      seen.page
        .locator('potentiel-assessment')
        .evaluate((element, value) => element.setAttribute('theme', value), theme);
    let compared = 0;
    await eachScreen(seen, content, async (screen) => {
      // Wait for the engines, which arrive at any time.
      if (screen === 'welcome') await seen.page.getByText('est déjà sur cet appareil').waitFor();
      await seen.page
        .getByText(/ arrive\s?:/)
        .first()
        .waitFor({ state: 'detached' });
      // The transcript does not hold opened panels, and the badge is signed after the transcript ends.
      if (screen !== 'answers' && screen !== 'result') {
        const lines = await transcript(seen.page);
        const wanted = recorded(lines, 'closed');
        assert.deepEqual(await told(seen.page), wanted, screen);
        compared += wanted.length;
        if (screen === 'review') {
          await seen.reader.press('button', 'Réglages');
          assert.deepEqual(await told(seen.page), recorded(lines, 'open'), 'settings');
          assert.deepEqual(await violations(seen.page), [], 'settings');
          await seen.page.keyboard.press('Escape');
        }
      }
      assert.deepEqual(await violations(seen.page), [], screen);
      for (const theme of ['dark', 'contrast']) {
        await setTheme(theme);
        assert.deepEqual(await violations(seen.page, ['color-contrast', 'target-size']), [], `${screen}, ${theme}`);
      }
      await setTheme('light');
    });
    assert.ok(compared > 250, `${compared} nodes`);
    await seen.end();
  });
}

test('the pages of the site have no violation', async () => {
  for (const path of ['', '?lang=en', 'verify/', 'checking/', 'embed/?pack=packs/gallery/single_choice.json']) {
    const { page, reader, end } = await visit({ path });
    await page.waitForLoadState('networkidle');
    if (!/^(verify|checking)/.test(path)) await reader.meet('button', path === '?lang=en' ? 'Begin' : 'Commencer');
    assert.deepEqual(await violations(page), [], `${url}${path}`);
    await end();
  }
});
