import { setTimeout as sleep } from 'node:timers/promises';

import { readCards, settled, summary } from './cards.mjs';
import { say, seconds } from './progress.mjs';

const POLL_MS = 500;
const SAY_MS = 2_000;

/**
 * Waits until every card is ready or has failed, or until the time is up.
 * @returns the entries as they stand then
 */
export async function waitForCards(strapi, limitMs) {
  const since = Date.now();
  let said = '';
  let saidAt = 0;
  for (;;) {
    const entries = await readCards(strapi);
    const done = entries.every(settled);
    const line = summary(entries);
    if (line !== said && (done || Date.now() - saidAt >= SAY_MS)) {
      say(`  cards: ${line} (${seconds(since)})`);
      [said, saidAt] = [line, Date.now()];
    }
    if (done || Date.now() - since > limitMs) return entries;
    await sleep(POLL_MS);
  }
}
