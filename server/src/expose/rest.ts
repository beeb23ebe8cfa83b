import type { Core } from '@strapi/strapi';
import type { sanitize } from '@strapi/utils';

import { answerFor, type AnswerOptions } from './answer';
import { refOf, type EntryRef } from './entry-ref';
import { createLoader, loaderPerRequest, type ValueLoader } from './loader';
import { copyWithPlaces, type FieldPlace } from './places';
import { Reach, type ReachSchema } from './reach';
import { fillSeo } from './seo';
import type { Addresses } from './value';

export interface ExposeOptions extends AnswerOptions {
  readonly strapi: Core.Strapi;
  readonly addresses: () => Promise<Addresses>;
  /** Whether cards fill the empty pictures of SEO components. */
  readonly fillsSeo: () => boolean;
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
 * when the document service has found it. What Strapi sanitizes is a copy, in which the places have to be
 * found again; both walks visit only what can lead to the field (`Reach`), and neither awaits anything.
 */
export function registerRest({ strapi, addresses, fillsSeo, ...answering }: ExposeOptions): void {
  const request = () => strapi.requestContext.get();
  const loader = loaderPerRequest(request, () =>
    createLoader({ strapi, addresses }, { cache: true }),
  );

  const reach = new Reach(strapi, fillsSeo);

  const sanitizer = (model: ReachSchema) => async (data: unknown) => {
    const places: FieldPlace[] = [];
    const copy = copyWithPlaces(reach, model, data, places);
    if (places.length === 0) return copy;
    const values = loader();
    await Promise.all(
      places.map(async ({ model: owner, entry, name, seo }) => {
        const value = await answerFor(answering, values, owner, entry, entry[name]);
        if (seo === undefined) entry[name] = value;
        else fillSeo(seo, value);
      }),
    );
    return copy;
  };
  // The registry's type asks for a curried function; a function of one argument is one.
  strapi.sanitizers.add('content-api.output', sanitizer as unknown as sanitize.Sanitizer);

  strapi.documents.use(async ({ action, contentType }, next) => {
    const result: unknown = await next();
    if (READING.has(action) && isRest(request()?.state)) {
      const places: FieldPlace[] = [];
      for (const entry of [result].flat()) {
        copyWithPlaces(reach, contentType, entry, places);
      }
      if (places.length > 0) {
        await preload(
          loader(),
          places.flatMap(({ model, entry }) => refOf(model, entry) ?? []),
        );
      }
    }
    return result as never;
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
