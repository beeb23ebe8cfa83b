import { readFile } from 'node:fs/promises';

import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What WCAG 2.2 AA asks for, and axe can tell. */
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** The field, and the side panel's part of the plugin; marked, since they have no ids of their own. */
const ROOTS = '[data-axe-root]';

type Axe = { run: (context: unknown, options: RunOptions) => Promise<AxeResults> };

/**
 * What axe finds serious or critical in the plugin's own parts of the page, as `rule: element`. What
 * stands around them is Strapi's.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const field = document.querySelector('figure')?.closest('[role="group"][tabindex="-1"]');
    const panel = [...document.querySelectorAll('aside [aria-busy]')].at(0)?.parentElement;
    for (const root of [field, panel]) root?.setAttribute('data-axe-root', '');
  });
  return findingsIn(page, ROOTS);
}

/** The same in whatever a selector names. */
export async function findingsIn(page: Page, selector: string): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) {
    // As the page's own script: Strapi's policy of content forbids to add one.
    await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
  }
  return page.evaluate(
    async ({ roots, options }) => {
      const { axe } = window as unknown as { axe: Axe };
      if (document.querySelector(roots) === null)
        throw new Error(`There is no ${roots} to look at.`);
      const { violations } = await axe.run({ include: [[roots]] }, options);
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${id}: ${html} (${any[0]?.message ?? ''})`),
        );
    },
    { roots: selector, options: OPTIONS },
  );
}

/** Elements of the plugin's that are wider than their place, at the page's present width. */
export async function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const field = document.querySelector('figure')?.closest('[role="group"][tabindex="-1"]');
    if (!field) throw new Error('There is no field to look at.');
    const place = field.getBoundingClientRect();
    // What a box inside of the field cuts off or scrolls is seen there alone.
    const isClipped = (element: Element): boolean => {
      for (let box = element.parentElement; box && box !== field; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    return [...field.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const isSeen = element.closest('[aria-hidden="true"]') === null && !isClipped(element);
        return width > 1 && isSeen && (right > place.right + 4 || left < place.left - 4);
      })
      .map((element) => element.outerHTML.slice(0, 160));
  });
}
