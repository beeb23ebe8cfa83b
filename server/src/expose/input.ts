import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { parseChoices, type Choosable } from '../choices/parse';
import { OgImageError } from '../contracts/errors';
import { fieldsIn } from '../contracts/field';
import { checkNamedFiles, type WrittenField } from './named-files';

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
 * dropped, and a template, a colour or a file that does not exist is refused with a 400.
 */
export function registerInput({ strapi, choosableOf }: InputOptions): void {
  strapi.documents.use(async (context, next) => {
    const { action, contentType, params } = context;
    const data: unknown = 'data' in params ? params.data : undefined;
    if (WRITING.has(action) && isRecord(data)) {
      const fields = fieldsIn(contentType).filter((field) => Object.hasOwn(data, field));
      if (fields.length > 0) {
        const choosable = choosableOf(contentType.uid);
        const { documentId } = params as { readonly documentId?: string };
        const choices = await Promise.all(
          fields.map(async (field) => {
            const value = data[field];
            const written = { uid: contentType.uid, field, documentId };
            return [field, await readField(strapi, written, value, choosable)] as const;
          }),
        );
        // The caller's own object is left as it was.
        Object.assign(params, { data: { ...data, ...Object.fromEntries(choices) } });
      }
    }
    return next();
  });
}

/** @throws errors.ValidationError, which the admin shows at the field and REST answers as 400 */
async function readField(
  strapi: Core.Strapi,
  written: WrittenField,
  value: unknown,
  choosable: Choosable,
): Promise<unknown> {
  if (value === null || value === undefined) return value;
  try {
    const choices = parseChoices(value, choosable);
    await checkNamedFiles(strapi, choices, written);
    return choices;
  } catch (error) {
    if (!(error instanceof OgImageError)) throw error;
    const { code, message } = error;
    throw new errors.ValidationError(message, {
      code,
      errors: [{ path: [written.field], message, name: 'ValidationError' }],
    });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
