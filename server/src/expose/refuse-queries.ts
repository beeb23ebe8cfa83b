import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { findCardInQuery, type CardInQuery } from './query';
import { Reach } from './reach';

/**
 * Refuses to filter and sort by the field: the database holds an editor's choices there and no card, so
 * that the answer would be an empty list without a word. REST and GraphQL both have a query validated by
 * `strapi.contentAPI.validate.query`. Strapi has a registry for validators of input and none for those of
 * queries, so the function itself is wrapped; what it refuses by itself, such as a relation that the
 * caller may not read, is refused first and tells nothing of what stands behind it.
 */
export function registerQueryRefusal(strapi: Core.Strapi): void {
  const reach = new Reach(strapi);
  const { validate } = strapi.contentAPI;
  const validateQuery = validate.query;
  validate.query = async (query, schema, options) => {
    await validateQuery(query, schema, options);
    const found = findCardInQuery((uid) => reach.modelOf(uid), schema, query);
    if (found !== null) throw refusal(found);
  };
}

function refusal({ param, path }: CardInQuery): errors.ValidationError {
  const key = path.split('.').at(-1) ?? path;
  return new errors.ValidationError(
    `"${path}" is a social card, which nothing can be filtered or sorted by. Leave it out of "${param}", and use another field of the entry, such as "publishedAt"; each answer says in "${key}.state" whether its card is drawn.`,
    { key, path, source: 'query', param },
  );
}
