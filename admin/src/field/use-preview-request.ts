import { useMemo, useState } from 'react';

import type { PreviewRequest } from '../../../server/src/contracts/api';
import type { Choices } from '../../../server/src/contracts/choices';
import { boundedValues } from './bounded-values';
import type { PreviewAsk } from './live-preview';
import { isSame, only } from './only';
import type { Entry } from './use-entry';
import type { GalleryState } from './use-templates';
import { without } from './without';

/**
 * The preview of what the form holds now, the same object for as long as that would look the same.
 * Only the attributes that a card is read from are sent: typing elsewhere asks for nothing. Null
 * until it is known which those are.
 *
 * @param field - the form's path of the field itself, whose value is sent as the choices alone
 */
export function usePreviewRequest(
  entry: Entry,
  field: string,
  choices: Choices,
  templates: GalleryState,
): PreviewAsk | null {
  const { uid, documentId, locale } = entry;
  const values = useSame(shownValues(entry.values, field, templates));
  const sent = useMemo(() => {
    const bounded = boundedValues(values);
    return { values: bounded, key: JSON.stringify(bounded) };
  }, [values]);
  const chosen = JSON.stringify(choices);
  const isKnown = templates.status !== 'loading';

  return useMemo(() => {
    if (!isKnown) return null;
    const request: PreviewRequest = {
      uid,
      ...(documentId !== undefined && { documentId }),
      ...(locale !== undefined && { locale }),
      values: sent.values,
      choices: JSON.parse(chosen) as Choices,
    };
    const subject = JSON.stringify([uid, documentId, locale]);
    return { key: `${subject} ${chosen} ${sent.key}`, subject, request };
    // Equal values have an equal key, and are sent once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isKnown, uid, documentId, locale, sent.key, chosen]);
}

/** Where the server does not say what a card shows, everything but the field itself. */
function shownValues(
  values: Entry['values'],
  field: string,
  templates: GalleryState,
): Record<string, unknown> {
  if (templates.status !== 'ready') return without(values, field);
  return only(values, templates.gallery.attributes);
}

/** The last object for as long as its values are the very same: the form makes a new one per key. */
function useSame(values: Record<string, unknown>): Record<string, unknown> {
  const [kept, keep] = useState(values);
  if (isSame(kept, values)) return kept;
  keep(values);
  return values;
}
