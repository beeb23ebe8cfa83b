import { setTimeout as wait } from 'node:timers/promises';

const LIMIT_MS = 30_000;
const BETWEEN_MS = 100;

/** Asks again and again until the answer is yes, for so many milliseconds. */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  limitMs = LIMIT_MS,
): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within ${limitMs} ms: ${what}`);
    await wait(BETWEEN_MS);
  }
}
