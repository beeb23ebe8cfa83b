import type { Core } from '@strapi/strapi';

import { isRecord } from '../common/record';
import type { OgImageValue } from '../contracts/api';
import { refId, refOf, type EntryRef } from './entry-ref';

/** The template and the colour that an entry's card will be drawn with. */
export interface ChosenLook {
  /** Null where it is the editor's own finished picture. */
  readonly template: string | null;
  /** `#rrggbb`. */
  readonly brandColor: string;
}

/** Which entries the current request has published, for what it answers is the card to come. */
export interface WrittenEntries {
  has(ref: EntryRef): boolean;
}

/** The document service's actions that answer an entry as they have written it. */
const WRITING = new Set(['create', 'update']);

export function watchWrittenEntries(strapi: Core.Strapi): WrittenEntries {
  const byRequest = new WeakMap<object, Set<string>>();
  strapi.documents.use(async ({ action, contentType, params }, next) => {
    const result: unknown = await next();
    const request: object | undefined = strapi.requestContext.get();
    if (request === undefined || !WRITING.has(action) || !isRecord(result)) return result as never;
    const isDraft =
      contentType.options?.draftAndPublish === true &&
      !('status' in params && params.status === 'published');
    const ref = isDraft ? null : refOf(contentType, result);
    if (ref !== null) {
      byRequest.set(request, (byRequest.get(request) ?? new Set()).add(refId(ref)));
    }
    return result as never;
  });
  return {
    has(ref) {
      const request: object | undefined = strapi.requestContext.get();
      return request !== undefined && (byRequest.get(request)?.has(refId(ref)) ?? false);
    },
  };
}

/**
 * The answer to whoever has just published an entry: the card that waits, with the look that was
 * written, over the last good picture. One that is already drawn is that card.
 */
export function asWritten(value: OgImageValue, look: ChosenLook | null): OgImageValue {
  const waits = value.state === 'queued' || value.state === 'rendering';
  return waits ? { ...value, ...look, state: 'queued' } : value;
}
