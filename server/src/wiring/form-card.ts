import type { Core } from '@strapi/strapi';

import type { PreviewRequest } from '../contracts/api';
import type { CardKey } from '../contracts/card';
import { OgImageError } from '../contracts/errors';
import { asFirstPublished } from '../resolve/first-publication';
import type { Target } from '../resolve/target';
import { treeOf } from '../resolve/tree';
import { getService } from '../service';
import type { Access } from './access';
import { readableFiles } from './chosen-files';
import { expectedPublication } from './first-publications';
import { forEditors } from './for-editors';
import { formEntry } from './form-entry';
import type { ResolvedCard } from './resolving';

/** A form's values as they came over the wire: the choices are read as strictly as what is saved. */
export type UncheckedForm = Omit<PreviewRequest, 'choices' | 'format' | 'later'> & {
  readonly choices?: unknown;
};

/** The card of a form. */
export interface FormCard {
  readonly target: Target;
  readonly resolved: ResolvedCard;
  /** Null for an entry that was never saved. */
  readonly key: CardKey | null;
}

/**
 * What the card of a form's unsaved values shows, within what the asker may read.
 * @throws OgImageError OG_DOCUMENT_NOT_FOUND where the asker may not see the entry, OG_MAPPING_INVALID, and
 * what `Resolving.resolve` throws
 */
export async function formCard(
  strapi: Core.Strapi,
  request: UncheckedForm,
  access: Access,
): Promise<FormCard> {
  const target = getService(strapi, 'targets').require(request.uid);
  if (target.mapping instanceof OgImageError) {
    throw new OgImageError(target.mapping.code, forEditors(target.mapping).message);
  }
  const tree = treeOf(target.mapping);
  const locale = request.locale ?? null;
  const key = keyOf(request);
  const form = await formEntry(strapi, tree, request, access);
  const entry = asFirstPublished(form, await expectedPublication(strapi, key, form));
  // A path that leads into the field itself would take its value from the request.
  const savedChoices = tree.has(target.field) ? null : form[target.field];
  const loadFiles = readableFiles(strapi, access, savedChoices);
  const { choices } = request;
  const resolving = getService(strapi, 'resolving');
  const resolved = await resolving.resolve(target, entry, { choices, locale, loadFiles });
  return { target, resolved, key };
}

/** The card of the form's entry, or null for an entry that is not saved yet. */
function keyOf({ uid, documentId, locale }: UncheckedForm): CardKey | null {
  return documentId === undefined ? null : { uid, documentId, locale: locale ?? '' };
}
