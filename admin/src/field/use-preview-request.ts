import { useDebounce } from '@strapi/strapi/admin';
import { useMemo } from 'react';

import type { PreviewRequest } from '../../../server/src/contracts/api';
import type { Choices } from '../../../server/src/contracts/choices';
import { boundedValues } from './bounded-values';
import type { Entry } from './use-entry';
import { without } from './without';

/** A pause in typing, in milliseconds. */
const TYPING_MS = 500;

/** Dragging in the colour picker fires many changes; a click on a template fires one. */
const CHOOSING_MS = 150;

/** What to preview, with the key by which equal requests are known. */
export interface PreviewAsk {
  readonly key: string;
  readonly request: PreviewRequest;
}

/**
 * The preview to ask for once the editor pauses.
 *
 * @param field - the form's path of the field itself, whose value is sent as the choices alone
 */
export function usePreviewRequest(entry: Entry, field: string, choices: Choices): PreviewAsk {
  const { uid, documentId, locale } = entry;
  const values = useDebounce(entry.values, TYPING_MS);
  const settled = useDebounce(JSON.stringify(choices), CHOOSING_MS);

  return useMemo(() => {
    const request: PreviewRequest = {
      uid,
      ...(documentId !== undefined && { documentId }),
      ...(locale !== undefined && { locale }),
      values: boundedValues(without(values, field)),
      choices: JSON.parse(settled) as Choices,
    };
    return { key: JSON.stringify(request), request };
  }, [uid, documentId, locale, values, field, settled]);
}
