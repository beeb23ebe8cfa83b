import { setTimeout as wait } from 'node:timers/promises';

const LIMIT_MS = 30_000;
const BETWEEN_MS = 100;

/** Asks again and again until the answer is yes. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within ${LIMIT_MS} ms: ${what}`);
    await wait(BETWEEN_MS);
  }
}
