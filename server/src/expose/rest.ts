import type { Core } from '@strapi/strapi';
import type { sanitize } from '@strapi/utils';

import { answerFor, type AnswerOptions } from './answer';
import { refOf, type EntryRef } from './entry-ref';
import { createLoader, loaderPerRequest, type ValueLoader } from './loader';
import { findPlaces, type StrapiData, type StrapiModel } from './places';
import type { Addresses } from './value';

export interface ExposeOptions extends AnswerOptions {
  readonly strapi: Core.Strapi;
  readonly addresses: () => Promise<Addresses>;
}

/** The document service's actions that answer entries as they are sent. */
const READING = new Set(['findMany', 'findOne', 'findFirst', 'create', 'update']);

/**
 * Puts the card into REST's answers, where the choices are stored: in every entry of an answer,
 * however deep, without `populate`, and in answers of controllers that call `sanitizeOutput`. What
 * Strapi's own sanitizers removed (private fields, relations the caller may not read) is gone by
 * then; the admin does not pass through here.
 *
 * Strapi sanitizes a list one entry at a time, so the cards of the whole answer are read before,
 * when the document service has found it.
 */
export function registerRest({ strapi, addresses, ...answering }: ExposeOptions): void {
  const request = () => strapi.requestContext.get();
  const loader = loaderPerRequest(request, () =>
    createLoader({ strapi, addresses }, { cache: true }),
  );

  const sanitizer = (model: StrapiModel) => async (data: StrapiData) => {
    const { copy, places } = await findPlaces(strapi, model, data);
    const values = loader();
    await Promise.all(
      places.map(async ({ model: owner, entry, name }) => {
        entry[name] = await answerFor(answering, values, owner, entry, entry[name]);
      }),
    );
    return copy;
  };
  // The registry's type asks for a curried function; a function of one argument is one.
  strapi.sanitizers.add('content-api.output', sanitizer as unknown as sanitize.Sanitizer);

  strapi.documents.use(async ({ action, contentType }, next) => {
    const result = await next();
    if (READING.has(action) && isRest(request()?.state)) {
      const entries = [result].flat() as unknown as StrapiData[];
      const found = await Promise.all(
        entries.map((entry) => findPlaces(strapi, contentType as StrapiModel, entry)),
      );
      const refs = found.flatMap(({ places }) =>
        places.flatMap(({ model, entry }) => refOf(model, entry) ?? []),
      );
      await preload(loader(), refs);
    }
    return result;
  });
}

async function preload(loader: ValueLoader, refs: readonly EntryRef[]): Promise<void> {
  // What the request has just written is newer than what it read before.
  for (const ref of refs) loader.clear(ref);
  await loader.loadMany(refs);
}

/** GraphQL calls itself a content API too, but its route has no method. */
function isRest(state: { route?: { method?: unknown; info?: { type?: unknown } } } = {}): boolean {
  return state.route?.info?.type === 'content-api' && typeof state.route.method === 'string';
}
