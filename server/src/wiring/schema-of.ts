import type { Core } from '@strapi/strapi';

import type { Schema } from '../resolve/schema';

/**
 * The schema of a content type or a component. Looks up own properties only, because the uid comes from a
 * request and could be `__proto__`.
 */
export function schemaOf(strapi: Core.Strapi, uid: string): Schema | undefined {
  for (const registry of [strapi.contentTypes, strapi.components]) {
    const schema: unknown = Object.getOwnPropertyDescriptor(registry, uid)?.value;
    if (schema !== undefined) return schema as Schema;
  }
  return undefined;
}
