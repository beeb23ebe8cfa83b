const FIELD = 'plugin::og-image.og-image';

/** The content types that have the card's field. */
const withField = (strapi) =>
  Object.values(strapi.contentTypes).filter(
    ({ uid, attributes }) =>
      uid.startsWith('api::') &&
      Object.values(attributes).some(({ customField }) => customField === FIELD),
  );

const keyOf = (uid, documentId, locale) => `${uid} ${documentId} ${locale ?? ''}`;

/**
 * Reads what became of every published entry that has the field: its card and its picture. An
 * entry without a card is `missing`.
 *
 * @returns {Promise<Array<{ type: string, locale: string, title: string, state: string,
 *   bytes: number | null, url: string | null, error: { code: string, message: string } | null }>>}
 */
export async function readCards(strapi) {
  const cards = new Map(
    (await strapi.db.query('plugin::og-image.card').findMany()).map((card) => [
      keyOf(card.targetUid, card.targetDocumentId, card.targetLocale),
      card,
    ]),
  );
  const renders = new Map(
    (
      await strapi.db
        .query('plugin::og-image.render')
        .findMany({ where: { format: 'og' }, populate: { file: { select: ['url'] } } })
    ).map((render) => [render.fingerprint, render]),
  );
  const base = strapi.config.get('server.absoluteUrl');
  const entries = [];
  for (const { uid, info } of withField(strapi)) {
    const published = await strapi.db
      .query(uid)
      .findMany({ where: { publishedAt: { $notNull: true } }, orderBy: { id: 'asc' } });
    for (const entry of published) {
      const card = cards.get(keyOf(uid, entry.documentId, entry.locale));
      const render = renders.get(card?.fingerprint);
      entries.push({
        type: info.displayName,
        locale: entry.locale ?? '',
        title: entry.title ?? entry.name ?? entry.documentId,
        state: card?.state ?? 'missing',
        bytes: render?.bytes ?? null,
        url: render?.file ? new URL(render.file.url, base).href : null,
        error: card?.errorCode ? { code: card.errorCode, message: card.errorMessage } : null,
      });
    }
  }
  return entries;
}

/** How many pictures are stored. */
export const countRenders = (strapi) => strapi.db.query('plugin::og-image.render').count();

/** Whether nothing more will happen to an entry's card by itself. */
export const settled = ({ state, url }) =>
  state === 'failed' || (state === 'ready' && url !== null);

/** How many entries are in each state, in words: `61 ready, 4 queued`. */
export function summary(entries) {
  const counts = new Map();
  for (const { state } of entries) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].map(([state, count]) => `${count} ${state}`).join(', ');
}
