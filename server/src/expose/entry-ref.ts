import type { Core } from '@strapi/strapi';

import type { CardKey } from '../contracts/card';
import { chunksOf } from './chunks';

/** As much of a model as says which card its entries have. */
export interface Model {
  readonly uid: string;
  readonly modelType?: string;
  readonly pluginOptions?: object;
  readonly options?: object;
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
  /** Whether it is a draft, whose card is another's; null where that is not known. */
  readonly isDraft: boolean | null;
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
    isDraft: isDraft(model, data),
  };
}

/** One text for each entry, equal for equal entries. */
export function refId(ref: EntryRef): string {
  const { uid, id, documentId, locale, isDraft } = ref;
  return JSON.stringify(keyOf(ref) === null ? [uid, id] : [uid, documentId, locale, isDraft]);
}

/**
 * The keys of the entries' cards, in their order; null for a draft, and for an entry that nothing names.
 * Asks the database, once for each content type, only for what the entries do not say themselves.
 */
export async function keysOf(
  strapi: Core.Strapi,
  refs: readonly EntryRef[],
): Promise<(CardKey | null)[]> {
  const unnamed = new Map<string, Set<number>>();
  for (const ref of refs) {
    if (ref.isDraft === true || keyOf(ref) !== null || ref.id === null) continue;
    unnamed.set(ref.uid, (unnamed.get(ref.uid) ?? new Set()).add(ref.id));
  }
  const found = new Map<string, CardKey | null>();
  for (const [uid, ids] of unnamed) {
    for (const chunk of chunksOf([...ids])) {
      const rows: EntryRow[] = await strapi.db.query(uid).findMany({
        where: { id: { $in: chunk } },
        select: ['id', 'documentId', 'locale', 'publishedAt'],
      });
      for (const { id, documentId, locale, publishedAt } of rows) {
        const key = { uid, documentId, locale: locale ?? '' };
        found.set(rowId(uid, id), publishedAt === null ? null : key);
      }
    }
  }
  return refs.map((ref) => {
    if (ref.isDraft === true) return null;
    return keyOf(ref) ?? (ref.id === null ? null : (found.get(rowId(ref.uid, ref.id)) ?? null));
  });
}

interface EntryRow {
  readonly id: number;
  readonly documentId: string;
  readonly locale: string | null;
  /** Null for a draft. */
  readonly publishedAt: unknown;
}

function keyOf({ uid, documentId, locale, isDraft }: EntryRef): CardKey | null {
  const isKnown = documentId !== null && locale !== null && isDraft !== null;
  return isKnown ? { uid, documentId, locale } : null;
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

/** Of a type that has drafts, an entry says by `publishedAt` which it is. */
function isDraft(
  { options }: Model,
  { publishedAt }: Readonly<Record<string, unknown>>,
): boolean | null {
  const { draftAndPublish }: { draftAndPublish?: unknown } = options ?? {};
  if (draftAndPublish !== true) return false;
  return publishedAt === undefined ? null : publishedAt === null;
}
