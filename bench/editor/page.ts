import type { Page } from 'playwright-core';

/** What the page itself remembers: its clock is the editor's, and no message is on the way. */
interface Watched {
  lastKeyMs: number;
  /** When each picture was on the screen, by its alternative text: the title that it shows. */
  shown: { title: string; atMs: number }[];
}

type WatchedWindow = typeof window & { watched?: Watched };

/** Remembers, in the page, the last key and every picture of the card that comes onto the screen. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched: Watched = { lastKeyMs: 0, shown: [] };
    (window as WatchedWindow).watched = watched;
    addEventListener('keydown', () => (watched.lastKeyMs = performance.now()), true);
    const onScreen = async (picture: HTMLImageElement) => {
      const title = picture.alt;
      await picture.decode();
      requestAnimationFrame(() => {
        // After the frame with the picture in it.
        setTimeout(() => watched.shown.push({ title, atMs: performance.now() }));
      });
    };
    new MutationObserver((changes) => {
      const pictures = changes.flatMap(({ target }) =>
        target instanceof HTMLImageElement && target.closest('figure') ? [target] : [],
      );
      for (const picture of new Set(pictures)) {
        // One that is replaced before it is decoded was never seen.
        onScreen(picture).catch(() => undefined);
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['src'] });
  });
}

/** Milliseconds from the last key until the picture with this title was on the screen. */
export async function fromLastKeyTo(page: Page, title: string): Promise<number> {
  const taken = await page.waitForFunction((wanted) => {
    const { watched } = window as WatchedWindow;
    const found = watched?.shown.findLast(({ title }) => title === wanted);
    return watched && found ? { ms: found.atMs - watched.lastKeyMs } : null;
  }, title);
  const value = await taken.jsonValue();
  if (value === null) throw new Error('The page has forgotten what it saw.');
  return value.ms;
}
