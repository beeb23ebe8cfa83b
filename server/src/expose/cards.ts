import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { CARD_UID, FILE_UID, RENDER_UID } from '../constants';
import type { OgImageValue } from '../contracts/api';
import { keyId, type CardKey, type CardState, type Render } from '../contracts/card';
import { fileLinksOf } from '../content-types/file-links';
import { chunksOf } from './chunks';
import { toValue, type Addresses, type ShownCard } from './value';

export interface ReadOptions {
  readonly strapi: Core.Strapi;
  readonly addresses: () => Promise<Addresses>;
}

/**
 * The values of published entries by `keyId`; those whose card is off are left out. One statement for the
 * cards, their renders and the files of those, however many content types: an answer that waits for three
 * of them, one after the other, would take noticeably longer than one without cards.
 */
export async function readValues(
  { strapi, addresses }: ReadOptions,
  keys: readonly CardKey[],
): Promise<Map<string, OgImageValue>> {
  const cards = await readCards(strapi, keys);
  const where = await addresses();
  const values = keys.flatMap((key): [string, OgImageValue][] => {
    const id = keyId(key);
    const { card, renders } = cards.get(id) ?? { card: null, renders: [] };
    return card === 'off' ? [] : [[id, toValue(key, card, renders, where)]];
  });
  return new Map(values);
}

interface DrawnCard {
  readonly card: ShownCard | 'off';
  readonly renders: Render[];
}

async function readCards(
  strapi: Core.Strapi,
  keys: readonly CardKey[],
): Promise<Map<string, DrawnCard>> {
  const asked = new Set(keys.map(keyId));
  const uids = [...new Set(keys.map(({ uid }) => uid))];
  const locales = [...new Set(keys.map(({ locale }) => locale))];
  const cards = new Map<string, DrawnCard>();
  for (const documentIds of chunksOf([...new Set(keys.map(({ documentId }) => documentId))])) {
    const rows = await inOpenTransaction(strapi, (trx) =>
      joinedRows(strapi, { uids, documentIds, locales }, trx),
    );
    for (const row of rows) {
      const key = { uid: row.uid, documentId: row.documentId, locale: row.locale };
      const id = keyId(key);
      // Types, documents and locales were asked for separately, so some of their pairs were not.
      if (!asked.has(id)) continue;
      const known = cards.get(id) ?? { card: toCard(row), renders: [] };
      const render = toRender(row);
      if (render !== null) known.renders.push(render);
      cards.set(id, known);
    }
  }
  return cards;
}

interface Asked {
  readonly uids: readonly string[];
  readonly documentIds: readonly string[];
  readonly locales: readonly string[];
}

/** A row for each card and each of its pictures, or one for a card without any. */
function joinedRows(
  strapi: Core.Strapi,
  { uids, documentIds, locales }: Asked,
  trx: Knex.Transaction | undefined,
): Promise<JoinedRow[]> {
  const { metadata } = strapi.db;
  const links = fileLinksOf(strapi);
  const rows = strapi.db
    .getConnection(`${metadata.get(CARD_UID).tableName} as card`)
    // In the order of the unique index, so that it serves and needs no other beside it.
    .whereIn('card.target_uid', [...uids])
    .whereIn('card.target_document_id', [...documentIds])
    .whereIn('card.target_locale', [...locales])
    .leftJoin(`${metadata.get(RENDER_UID).tableName} as render`, (on) =>
      on.on('render.fingerprint', 'card.fingerprint'),
    )
    .leftJoin(`${links.table} as link`, (on) =>
      on
        .on(`link.${links.id}`, 'render.id')
        .andOnVal(`link.${links.type}`, RENDER_UID)
        .andOnVal('link.field', 'file'),
    )
    // The media library alone knows a picture's address.
    .leftJoin(`${metadata.get(FILE_UID).tableName} as file`, 'file.id', `link.${links.file}`)
    .select({
      uid: 'card.target_uid',
      documentId: 'card.target_document_id',
      locale: 'card.target_locale',
      state: 'card.state',
      fingerprint: 'card.fingerprint',
      alt: 'card.alt',
      template: 'card.template',
      brandColor: 'card.brand_color',
      readyAt: 'card.ready_at',
      format: 'render.format',
      width: 'render.width',
      height: 'render.height',
      mime: 'render.mime',
      bytes: 'render.bytes',
      url: 'file.url',
    });
  return trx === undefined ? rows : rows.transacting(trx);
}

/** What somebody's transaction holds, a second connection may wait for without end. */
async function inOpenTransaction<Result>(
  strapi: Core.Strapi,
  work: (trx: Knex.Transaction | undefined) => Promise<Result>,
): Promise<Result> {
  if (!strapi.db.inTransaction()) return work(undefined);
  return strapi.db.transaction(async ({ trx }) => work(trx as Knex.Transaction));
}

interface JoinedRow {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly state: CardState;
  readonly fingerprint: string | null;
  readonly alt: string | null;
  readonly template: string | null;
  readonly brandColor: string | null;
  /** Big integers come as text. */
  readonly readyAt: string | number | null;
  /** Null, with all that follows, for a card without pictures. */
  readonly format: Render['format'] | null;
  readonly width: number;
  readonly height: number;
  readonly mime: Render['mime'];
  readonly bytes: number;
  /** Null where an editor has deleted the picture. */
  readonly url: string | null;
}

function toCard(row: JoinedRow): ShownCard | 'off' {
  const { state, fingerprint, alt, template, brandColor, readyAt } = row;
  if (state === 'off') return 'off';
  return {
    state,
    fingerprint,
    alt,
    template,
    brandColor,
    readyAt: readyAt === null ? null : Number(readyAt),
  };
}

function toRender(row: JoinedRow): Render | null {
  const { fingerprint, format, url, width, height, mime, bytes } = row;
  if (fingerprint === null || format === null || url === null) return null;
  return { fingerprint, format, url, width, height, mime, bytes };
}
