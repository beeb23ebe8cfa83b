import type { Core } from '@strapi/strapi';
import { traverseEntity, type sanitize } from '@strapi/utils';

import { isField } from '../contracts/field';
import type { Model } from './entry-ref';

export type StrapiModel = Parameters<sanitize.Sanitizer>[0];
export type StrapiData = Awaited<ReturnType<ReturnType<sanitize.Sanitizer>>>;

/** Where the field stands in an answer. */
export interface FieldPlace {
  /** The model of the entry that it belongs to. */
  readonly model: Model;
  /** The entry, as the copy of the answer holds it. */
  readonly entry: Record<string, unknown>;
  readonly name: string;
}

/**
 * Finds the field wherever it stands in an entry: in relations of relations, in components and
 * dynamic zones.
 * @returns a copy of the entry, and the places in that copy, to be read or written
 */
export async function findPlaces(
  strapi: Core.Strapi,
  model: StrapiModel,
  entry: StrapiData,
): Promise<{ copy: StrapiData; places: FieldPlace[] }> {
  const places: FieldPlace[] = [];
  const copy = await traverseEntity(
    ({ schema, data, key, attribute }) => {
      if (isField(attribute)) places.push({ model: schema, entry: data, name: key });
    },
    { schema: model, getModel: (uid) => strapi.getModel(uid as never) },
    entry,
  );
  return { copy, places };
}
