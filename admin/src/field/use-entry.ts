import {
  unstable_useContentManagerContext as useContentManagerContext,
  unstable_useDocument as useDocument,
  useForm,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';

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

/** Gathers from the content manager what the field needs to know of its entry. */
export function useEntry(): Entry {
  const context = useContentManagerContext();
  const { uid, documentId, collectionType, isSingleType, isCreating } = useAddress(context);
  const [{ query }] = useQueryParams<Query>();
  // The very arguments the edit view asks with, so that its cached answer serves us too.
  const params = useMemo(() => documentParams(query), [query]);
  const { document } = useDocument(
    { collectionType, model: uid, params, ...(documentId !== undefined && { documentId }) },
    { skip: isCreating },
  );
  const values = useForm('OgImage', (form) => form.values) as Record<string, unknown>;
  const modified = useForm('OgImage', (form) => form.modified);
  const isSubmitting = useForm('OgImage', (form) => form.isSubmitting);

  const saved = isCreating ? undefined : document;
  const { hasDraftAndPublish } = context;
  const title = values[context.layout.edit.settings.mainField];

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

/** Where the edit view stands. A clone is not saved yet, though its address names the original. */
function useAddress(context: ReturnType<typeof useContentManagerContext>) {
  const { origin } = useParams();
  const { model: uid, collectionType, isSingleType } = context;
  const documentId = origin === undefined ? context.id : undefined;
  const isCreating = documentId === undefined && !isSingleType;
  return { uid, documentId, collectionType, isSingleType, isCreating };
}

function documentParams({ plugins, ...others }: Query): Query & { locale?: string } {
  return Object.assign({ ...others }, ...Object.values(plugins ?? {}));
}
