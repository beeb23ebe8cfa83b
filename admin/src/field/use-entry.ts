import {
  unstable_useContentManagerContext as useContentManagerContext,
  unstable_useDocument as useDocument,
  unstable_useDocumentLayout as useDocumentLayout,
  useForm,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';

import type { FormPlace } from './form-place';
import { versionValues } from './version-values';

/** The entry in the edit view, as it stands in the form and as it was saved last. */
export interface Entry {
  readonly uid: string;
  /** Undefined before the first save. */
  readonly documentId: string | undefined;
  readonly locale: string | undefined;
  /** The form's unsaved values. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What the content manager calls the entry, or null while it has no name. */
  readonly title: string | null;
  readonly hasDraftAndPublish: boolean;
  /** Whether a saved version is public, and so has a card. */
  readonly published: boolean;
  /** Whether the public version is not what the form shows. */
  readonly behind: boolean;
  /** Changes with every save and publish; null while one is under way. */
  readonly version: string | null;
}

interface Query {
  plugins?: Record<string, Record<string, string>>;
  [name: string]: unknown;
}

/** What the content manager calls them. */
const SINGLE_TYPES = 'single-types';

/** Gathers from the content manager what the field needs to know of its entry. */
export function useEntry(place: FormPlace): Entry {
  const context = useContentManagerContext();
  const held = useForm('OgImage', (form) => form.values) as Record<string, unknown>;
  const modified = useForm('OgImage', (form) => form.modified);
  const isSubmitting = useForm('OgImage', (form) => form.isSubmitting);
  const { uid, documentId, kind, params, isCreating } = useAddress(context, place);
  const isSingleType = kind === SINGLE_TYPES;
  const { document, schema } = useDocument(
    { collectionType: kind, model: uid, params, ...(documentId !== undefined && { documentId }) },
    { skip: isCreating },
  );
  const { edit } = useDocumentLayout(uid);
  const isVersion = place.kind === 'version';
  const values = useMemo(
    () => (isVersion && schema ? versionValues(held, schema.attributes) : held),
    [isVersion, schema, held],
  );

  const saved = isCreating ? undefined : document;
  const type = context.contentTypes?.find((one) => one.uid === uid);
  const hasDraftAndPublish = type?.options?.['draftAndPublish'] === true;
  const title = values[edit.settings.mainField];

  return {
    uid,
    documentId: isSingleType ? saved?.documentId : documentId,
    locale: params.locale ?? saved?.locale ?? undefined,
    values,
    title: typeof title === 'string' && title.trim() !== '' ? title : null,
    hasDraftAndPublish,
    published: saved !== undefined && (!hasDraftAndPublish || saved.status !== 'draft'),
    behind: modified || saved?.status === 'modified',
    version: isSubmitting ? null : `${saved?.status} ${saved?.updatedAt}`,
  };
}

type Context = ReturnType<typeof useContentManagerContext>;

/**
 * Which entry the form is of. On a page, its address says so; a clone is not saved yet, though its
 * address names the original.
 */
function useAddress(context: Context, place: FormPlace) {
  const { origin } = useParams();
  const [{ query }] = useQueryParams<Query>();
  // The very arguments the edit view asks with, so that its cached answer serves us too.
  const pageParams = useMemo(() => documentParams(query), [query]);
  const locale = place.kind === 'dialog' ? place.entry.locale : undefined;
  const dialogParams = useMemo(() => (locale === undefined ? {} : { locale }), [locale]);

  if (place.kind === 'dialog') {
    const { uid, kind, documentId } = place.entry;
    const params: Query & { locale?: string } = dialogParams;
    const isCreating = documentId === undefined && kind !== SINGLE_TYPES;
    return { uid, documentId, kind, params, isCreating };
  }
  const { model: uid, collectionType: kind, isSingleType } = context;
  const documentId = origin === undefined ? context.id : undefined;
  const isCreating = documentId === undefined && !isSingleType;
  return { uid, documentId, kind, params: pageParams, isCreating };
}

function documentParams({ plugins, ...others }: Query): Query & { locale?: string } {
  return Object.assign({ ...others }, ...Object.values(plugins ?? {}));
}
