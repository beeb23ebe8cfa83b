import type { Core, UID } from '@strapi/strapi';

import type { PreviewRequest } from '../contracts/api';
import { OgImageError } from '../contracts/errors';
import { overlayValues, type OverlayLoader } from '../resolve/overlay';
import { populateFor } from '../resolve/populate';
import type { Entry } from '../resolve/read';
import type { Reference } from '../resolve/relation-delta';
import { filesShown, withoutHidden } from '../resolve/shown';
import type { Tree } from '../resolve/tree';
import type { Access } from './access';

/** Files and related entries that one form looks up: a real one has a few, a made-up request more. */
const MOST_LOOKUPS = 100;

/** A form of the edit view, as a request tells of it. */
type Form = Pick<PreviewRequest, 'uid' | 'documentId' | 'locale' | 'values'>;

/**
 * An entry as saving the form would leave it, as far as the tree reads it and the asker may.
 * @throws OgImageError OG_DOCUMENT_NOT_FOUND where the asker may not see the entry
 */
export async function formEntry(
  strapi: Core.Strapi,
  tree: Tree,
  form: Form,
  access: Access,
): Promise<Entry> {
  const saved = await savedEntry(strapi, tree, form, access);
  const loader = lookUp(access, form.locale ?? null, filesShown(saved, tree));
  return overlayValues(saved, form.values, tree, loader);
}

async function savedEntry(
  strapi: Core.Strapi,
  tree: Tree,
  { uid, documentId, locale, values }: Form,
  access: Access,
): Promise<Entry> {
  const saved = (where: string | null) =>
    documentId === undefined ? null : shownTo(access, uid, { documentId, locale: where }, tree);
  const entry = await saved(locale ?? null);
  if (entry !== null) return entry;
  // An entry, or a locale of one, that is only being written has nothing saved yet.
  if (access.may('create', uid)) return inherited(strapi, uid, await saved('*'), values);
  throw new OgImageError(
    'OG_DOCUMENT_NOT_FOUND',
    `There is no entry ${documentId ?? ''} of ${uid} that you may see. Ask an administrator for access to it.`,
  );
}

/**
 * What a new locale has of another one: on saving, Strapi copies what is not localised, but for what
 * the form has. The form itself begins with texts and files, but not with components.
 */
function inherited(strapi: Core.Strapi, uid: string, other: Entry | null, values: Entry): Entry {
  const i18n = strapi.plugins['i18n'];
  if (other === null || i18n === undefined) return {};
  const schema = strapi.getModel(uid as UID.ContentType);
  const shared: string[] = i18n.service('content-types').getNonLocalizedAttributes(schema);
  const kept = shared.filter((name) => values[name] === undefined || values[name] === null);
  return Object.fromEntries(kept.map((name) => [name, other[name]]));
}

/**
 * Loads what the form names, as the asker may see it.
 *
 * @param shown - files that the saved entry shows: whoever may read the entry may see them
 */
function lookUp(
  access: Access,
  locale: string | null,
  shown: ReadonlyMap<unknown, Entry>,
): OverlayLoader {
  let left = MOST_LOOKUPS;
  const once = async (load: () => Promise<Entry | null>) => (left-- > 0 ? load() : null);
  return {
    file: async (id) => shown.get(id) ?? (await once(() => access.readableFile({ id }))),
    related: (uid, { documentId, locale: own }, tree) =>
      once(() => shownTo(access, uid, { documentId, locale: own ?? locale }, tree)),
  };
}

/** A draft with what is read of it, as far as the asker may read that, or null. */
async function shownTo(
  access: Access,
  uid: string,
  { documentId, locale }: Reference,
  tree: Tree,
): Promise<Entry | null> {
  const entry = await access.readableDraft(uid, documentId, locale, populateFor(tree));
  return entry && withoutHidden(entry, tree, (target) => access.mayReadNames(target));
}
