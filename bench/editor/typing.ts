import { openBrowser, signIn } from '../../tests/e2e/harness/browser';
import { EditForm } from '../../tests/e2e/harness/edit-form';
import { Previews } from '../../tests/e2e/harness/previews';
import type { BenchContext } from '../lib/bench';
import { fromLastKeyTo, watch } from './page';

/** Between two keys, in milliseconds: some 130 words a minute, faster than most people type. */
export const KEY_MS = 90;

/** Titles that are typed before any is measured. */
const WARM_UP = 5;

const WORDS = ['harbour', 'lantern', 'meadow', 'granite', 'orchard', 'thunder', 'velvet', 'willow'];

/** A title that no round before had, so that its picture is drawn. */
const titleOf = (round: number): string => {
  const word = (step: number) => WORDS[(round + step) % WORDS.length] ?? '';
  return `No. ${round} of ${word(0)} and ${word(3)}`;
};

/**
 * Types titles into an entry's form in the real admin.
 * @returns from the last key to the picture on the screen, one for each title, in milliseconds
 */
export async function measureTyping(
  url: string,
  entry: { readonly uid: string; readonly documentId: string },
  { rounds, signal, say }: BenchContext,
): Promise<number[]> {
  const browser = await openBrowser(url);
  try {
    const { page } = browser;
    await signIn(page, url);
    const form = new EditForm(page, url);
    const previews = new Previews(page);
    await form.open(entry.uid, entry.documentId);
    await previews.settled();
    await watch(page);

    const tookMs: number[] = [];
    for (let round = 1; round <= WARM_UP + rounds; round += 1) {
      signal.throwIfAborted();
      if (round % 10 === 0) say(`  ${round} titles typed`);
      const title = titleOf(round);
      await form.field('title').fill('');
      await previews.settled();
      await form.field('title').pressSequentially(title, { delay: KEY_MS });
      const took = await fromLastKeyTo(page, title);
      if (round > WARM_UP) tookMs.push(took);
    }
    return tookMs;
  } finally {
    await browser.close();
  }
}
