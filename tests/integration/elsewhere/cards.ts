import type { App, CardRow } from '../harness';

/** Whether a card shows all that it should. */
export const isMade = (card: CardRow): boolean =>
  card.state === 'ready' && (card.warnings ?? []).length === 0;

/** Waits until the card of a document is as wished: ready, unless told otherwise. */
export async function cardOf(
  app: App,
  documentId: string,
  wish: (card: CardRow) => boolean = ({ state }) => state === 'ready',
): Promise<CardRow> {
  const isIt = (card: CardRow) => card.targetDocumentId === documentId && wish(card);
  const found = (await app.waitForCards((all) => all.some(isIt), 60_000)).find(isIt);
  if (found === undefined) throw new Error('The card is not there.');
  return found;
}
