import { setTimeout as sleep } from 'node:timers/promises';

import { CHANGE_UID } from '../../../server/src/constants';
import type { App, CardRow } from '../harness';

/** The cards, once they were told of every change and nothing waits any more. */
export async function settledCards(app: App, milliseconds?: number): Promise<CardRow[]> {
  const end = Date.now() + (milliseconds ?? 20_000);
  while ((await app.strapi.db.query(CHANGE_UID).count()) > 0) {
    if (Date.now() > end) throw new Error('There are changes that no card was told of.');
    await sleep(25);
  }
  return app.waitForCards((all) => all.every(({ state }) => state === 'ready'), milliseconds);
}

/** The card of a document, once all is settled. */
export async function settledCard(app: App, documentId: string): Promise<CardRow> {
  const cards = await settledCards(app);
  const card = cards.find(({ targetDocumentId }) => targetDocumentId === documentId);
  if (card === undefined) throw new Error(`There is no card for ${documentId}.`);
  return card;
}

/** Holds a card to having been drawn again, and to look different. */
export async function expectRedrawn(app: App, before: CardRow): Promise<void> {
  const after = await settledCard(app, before.targetDocumentId);
  expect(after.revision).toBeGreaterThan(before.revision);
  expect(after.fingerprint).not.toBe(before.fingerprint);
}
