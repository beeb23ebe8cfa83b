import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { parseChoices, type Choosable } from '../choices/parse';
import { OgImageError } from '../contracts/errors';
import { fieldsIn } from '../contracts/field';

export interface InputOptions {
  readonly strapi: Core.Strapi;
  /** What editors of a content type may choose. */
  readonly choosableOf: (uid: string) => Choosable;
}

/** The document service's actions that take an entry's data. */
const WRITING = new Set(['create', 'update', 'clone']);

/**
 * Sees to it that the field holds nothing but valid choices, whoever writes: REST, GraphQL, the
 * admin, or code. All of them go through the document service. A `url` that a client sends is
 * dropped, and a template or a colour that does not exist is refused with a 400.
 */
export function registerInput({ strapi, choosableOf }: InputOptions): void {
  strapi.documents.use(async (context, next) => {
    const { action, contentType, params } = context;
    const data: unknown = 'data' in params ? params.data : undefined;
    if (WRITING.has(action) && isRecord(data)) {
      const fields = fieldsIn(contentType).filter((field) => Object.hasOwn(data, field));
      if (fields.length > 0) {
        const choosable = choosableOf(contentType.uid);
        const choices = fields.map((field) => [field, readField(field, data[field], choosable)]);
        // The caller's own object is left as it was.
        Object.assign(params, { data: { ...data, ...Object.fromEntries(choices) } });
      }
    }
    return next();
  });
}

/** @throws errors.ValidationError, which the admin shows at the field and REST answers as 400 */
function readField(field: string, value: unknown, choosable: Choosable): unknown {
  if (value === null || value === undefined) return value;
  try {
    return parseChoices(value, choosable);
  } catch (error) {
    if (!(error instanceof OgImageError)) throw error;
    const { code, values, message } = error;
    throw new errors.ValidationError(message, {
      code,
      values,
      errors: [{ path: [field], message, name: 'ValidationError' }],
    });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
