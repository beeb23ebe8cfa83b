import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import { chunksOf } from './chunks';

/** As much of a model as says which card its entries have. */
export interface Model {
  readonly uid: string;
  readonly modelType?: string;
  readonly pluginOptions?: object;
}

/**
 * An entry in an answer. Whoever asked with `fields`, or made the answer in a controller of their
 * own, may have left out what names its card; the row's id then leads to it.
 */
export interface EntryRef {
  readonly uid: string;
  readonly id: number | null;
  readonly documentId: string | null;
  /** As in a card's key, or null where it is not known. */
  readonly locale: string | null;
}

/** Components have no card: they are part of an entry and have no page of their own. */
export function refOf(model: Model, data: Readonly<Record<string, unknown>>): EntryRef | null {
  if (model.modelType === 'component') return null;
  const { id, documentId } = data;
  return {
    uid: model.uid,
    id: typeof id === 'number' ? id : null,
    documentId: typeof documentId === 'string' ? documentId : null,
    locale: localeOf(model, data),
  };
}

/** One text for each entry, equal for equal entries. */
export function refId({ uid, id, documentId, locale }: EntryRef): string {
  return JSON.stringify(
    documentId !== null && locale !== null ? [uid, documentId, locale] : [uid, id],
  );
}

/**
 * The keys of the entries' cards, in their order; null for an entry that nothing names. Asks the
 * database, once for each content type, only for what the entries do not say themselves.
 */
export async function keysOf(
  strapi: Core.Strapi,
  refs: readonly EntryRef[],
): Promise<(CardKey | null)[]> {
  const unnamed = new Map<string, Set<number>>();
  for (const ref of refs) {
    if (keyOf(ref) !== null || ref.id === null) continue;
    unnamed.set(ref.uid, (unnamed.get(ref.uid) ?? new Set()).add(ref.id));
  }
  const found = new Map<string, CardKey>();
  for (const [uid, ids] of unnamed) {
    for (const chunk of chunksOf([...ids])) {
      const rows: EntryRow[] = await strapi.db
        .query(uid)
        .findMany({ where: { id: { $in: chunk } }, select: ['id', 'documentId', 'locale'] });
      for (const { id, documentId, locale } of rows) {
        found.set(rowId(uid, id), { uid, documentId, locale: locale ?? '' });
      }
    }
  }
  return refs.map(
    (ref) => keyOf(ref) ?? (ref.id === null ? null : (found.get(rowId(ref.uid, ref.id)) ?? null)),
  );
}

interface EntryRow {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
}

function keyOf({ uid, documentId, locale }: EntryRef): CardKey | null {
  return documentId === null || locale === null ? null : { uid, documentId, locale };
}

function rowId(uid: string, id: number): string {
  return `${uid}#${id}`;
}

function localeOf(model: Model, data: Readonly<Record<string, unknown>>): string | null {
  const { locale } = data;
  if (typeof locale === 'string') return locale;
  // A row that says it has no locale, or a type that is not localised and so never shows one.
  return locale === null || !isLocalised(model) ? '' : null;
}

function isLocalised({ pluginOptions }: Model): boolean {
  const options: { i18n?: { localized?: unknown } } = pluginOptions ?? {};
  return options.i18n?.localized === true;
}
