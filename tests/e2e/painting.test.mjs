// Checks that the canvas paints the same text as the elements above it, in the same places, readable and sharp.
import assert from 'node:assert/strict';
import test from 'node:test';
import { ink } from './pixels.mjs';
import { eachScreen } from './screens.mjs';
import { cut, everyKind, painted, visit } from './site.mjs';

const themes = ['light', 'dark', 'contrast'];
const every = await everyKind();
// A higher pixel density is slow in the software renderer, so few screens are tested there.
const few = cut(every, ['cloze-delivery', 'code-double', 'single_choice-choice', 'table_completion-order']);

/**
 * The lines of text in visible elements, as the browser lays them out.
 *
 * @param {import('playwright-core').Page} page
 */
function textLines(page) {
  return page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
    const barTop = root.querySelector('.part-bar')?.getBoundingClientRect().top ?? innerHeight;
    const walker = document.createTreeWalker(/** @type {Node} */ (root.querySelector('.tree')), NodeFilter.SHOW_TEXT);
    const lines = [];
    const forTheEar = (/** @type {Element | null} */ element) => {
      while (element && getComputedStyle(element).clipPath === 'none') element = element.parentElement;
      return element !== null;
    };
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = /** @type {Element} */ (node.parentElement);
      if (!node.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
      // Skip text between fields, which is painted between them, and code, which keeps its spaces: their elements
      // break into other lines. Skip the editor's layer, too: the host draws it.
      if (
        parent.closest(
          '.editor, .part-gap_line, .part-gap_code, .part-code_choice, .role-code_block, .live, [hidden], option, .part-icon_button, .part-matrix_row:not(:first-of-type) > [data-column]',
        )
      )
        continue;
      if (forTheEar(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { x, y, width, height } of range.getClientRects()) {
        const inBar = parent.closest('.part-bar') !== null;
        if (width < 4 || y < 0 || y + height > (inBar ? innerHeight : barTop)) continue;
        lines.push({ text: node.textContent.slice(0, 60), box: { x, y, width, height } });
      }
    }
    return lines;
  });
}

for (const [density, content] of /** @type {[number, any][]} */ ([
  [1, every],
  [2, few],
  [3, few],
])) {
  test(`at ${density} pixels for a CSS pixel, each line of text is painted under its element`, async () => {
    const seen = await visit({
      content,
      attributes: { pack: 'pack.json', view: 'canvas' },
      context: { viewport: { width: 480, height: 800 }, deviceScaleFactor: density },
    });
    let linesSeen = 0;
    /** @type {string[]} */
    const allFaults = [];
    await eachScreen(seen, content, async (screen) => {
      // Wait for the engines, which arrive at any time.
      if (screen === 'welcome' && content === every) await seen.page.getByText('est déjà sur cet appareil').waitFor();
      await seen.page.mouse.move(2, 2);
      for (const theme of density === 1 ? themes : ['light']) {
        await seen.page
          .locator('potentiel-assessment')
          .evaluate((element, value) => element.setAttribute('theme', value), theme);
        await painted(seen.page);
        const lines = await textLines(seen.page);
        // A little larger than the line, so that ink outside the line is found.
        const margin = 3;
        const boxes = lines.map(({ box }) => ({
          x: Math.max(box.x - margin, 0),
          y: box.y,
          width: box.width + 2 * margin,
          height: box.height,
        }));
        const found = await ink(await seen.page.screenshot(), boxes, density);
        const faults = lines.flatMap(({ text, box }, index) => {
          const { share, left, right, contrast } = found[index];
          const name = `${screen}, ${theme}: "${text}" at ${box.x}, ${box.y}`;
          if (share < 0.01) return [`${name} has no ink`];
          if (contrast < 4.4) return [`${name} has a contrast of ${contrast.toFixed(2)}`];
          const trailing = text.endsWith(' ') ? 8 : 0;
          if (Math.abs(left - margin) > 4) return [`${name} begins ${left - margin} px from its element's edge`];
          if (Math.abs(box.width + margin - right) > 4 + trailing)
            return [`${name} ends ${box.width + margin - right} px before its element's edge`];
          return [];
        });
        linesSeen += lines.length;
        allFaults.push(...faults);
      }
    });
    assert.deepEqual(allFaults, []);
    assert.ok(linesSeen > 20, `${linesSeen} lines`);
    await seen.end();
  });
}
