import type { Core } from '@strapi/strapi';

import { CARD_UID, RENDER_UID } from '../constants';
import type { OgImageValue } from '../contracts/api';
import {
  keyId,
  type CardKey,
  type CardState,
  type Render,
  type ShownState,
} from '../contracts/card';
import { chunksOf } from './chunks';
import { toValue, type Addresses, type ShownCard } from './value';

export interface ReadOptions {
  readonly strapi: Core.Strapi;
  readonly addresses: () => Promise<Addresses>;
}

/**
 * The values of published entries by `keyId`; those whose card is off are left out. Three queries, one
 * for the cards, their renders and the files of those, however many keys and content types.
 */
export async function readValues(
  { strapi, addresses }: ReadOptions,
  keys: readonly CardKey[],
): Promise<Map<string, OgImageValue>> {
  const cards = await readCards(strapi, keys);
  const shown = [...cards.values()].flatMap((card) => (card === 'off' ? [] : [card]));
  const renders = await readRenders(strapi, shown);
  const where = await addresses();
  const values = keys.flatMap((key): [string, OgImageValue][] => {
    const id = keyId(key);
    const card = cards.get(id) ?? null;
    if (card === 'off') return [];
    return [[id, toValue(key, card, renders.get(card?.fingerprint ?? '') ?? [], where)]];
  });
  return new Map(values);
}

async function readCards(
  strapi: Core.Strapi,
  keys: readonly CardKey[],
): Promise<Map<string, ShownCard | 'off'>> {
  const asked = new Set(keys.map(keyId));
  const uids = [...new Set(keys.map(({ uid }) => uid))];
  const locales = [...new Set(keys.map(({ locale }) => locale))];
  const cards = new Map<string, ShownCard | 'off'>();
  for (const documentIds of chunksOf([...new Set(keys.map(({ documentId }) => documentId))])) {
    const rows: CardRow[] = await strapi.db.query(CARD_UID).findMany({
      // In the order of the unique index, so that it serves and needs no other beside it.
      where: {
        targetUid: { $in: uids },
        targetDocumentId: { $in: documentIds },
        targetLocale: { $in: locales },
      },
      select: [
        'targetUid',
        'targetDocumentId',
        'targetLocale',
        'state',
        'fingerprint',
        'alt',
        'template',
        'brandColor',
        'readyAt',
      ],
    });
    for (const row of rows) {
      const { targetUid, targetDocumentId, targetLocale } = row;
      const id = keyId({ uid: targetUid, documentId: targetDocumentId, locale: targetLocale });
      // Types, documents and locales were asked for separately, so some of their pairs were not.
      if (asked.has(id)) cards.set(id, row.state === 'off' ? 'off' : toCard(row, row.state));
    }
  }
  return cards;
}

async function readRenders(
  strapi: Core.Strapi,
  cards: readonly ShownCard[],
): Promise<Map<string, Render[]>> {
  const fingerprints = new Set(cards.flatMap(({ fingerprint }) => fingerprint ?? []));
  const renders = new Map<string, Render[]>();
  for (const chunk of chunksOf([...fingerprints])) {
    const rows: RenderRow[] = await strapi.db.query(RENDER_UID).findMany({
      where: { fingerprint: { $in: chunk } },
      select: ['fingerprint', 'format', 'width', 'height', 'mime', 'bytes'],
      // The media library alone knows a picture's address.
      populate: { file: { select: ['url'] } },
    });
    for (const { file, ...row } of rows) {
      if (file === null) continue;
      const known = renders.get(row.fingerprint) ?? [];
      renders.set(row.fingerprint, [...known, { ...row, url: file.url }]);
    }
  }
  return renders;
}

type RenderRow = Omit<Render, 'url'> & {
  /** Null where an editor has deleted the picture. */
  readonly file: { readonly url: string } | null;
};

interface CardRow {
  readonly targetUid: string;
  readonly targetDocumentId: string;
  readonly targetLocale: string;
  readonly state: CardState;
  readonly fingerprint: string | null;
  readonly alt: string | null;
  readonly template: string | null;
  readonly brandColor: string | null;
  /** Big integers come as text. */
  readonly readyAt: string | number | null;
}

function toCard(
  { fingerprint, alt, template, brandColor, readyAt }: CardRow,
  state: ShownState,
): ShownCard {
  return {
    state,
    fingerprint,
    alt,
    template,
    brandColor,
    readyAt: readyAt === null ? null : Number(readyAt),
  };
}
