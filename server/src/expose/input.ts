import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { isRecord } from '../common/record';
import { parseChoices, type Choosable } from '../choices/parse';
import type { Choices } from '../contracts/choices';
import { OgImageError } from '../contracts/errors';
import { fieldsIn } from '../contracts/field';
import { checkNamedFiles, type WrittenField } from './named-files';

export interface InputOptions {
  readonly strapi: Core.Strapi;
  /** What editors of a content type may choose. */
  readonly choosableOf: (uid: string) => Choosable;
  /** Whether a picture may be pinned there: see `mayPin`. */
  readonly mayPin: MayPin;
}

type MayPin = (
  document: { readonly uid: string; readonly documentId: string | undefined },
  field: string,
  pin: string,
) => Promise<boolean>;

/** The document service's actions that take an entry's data. */
const WRITING = new Set(['create', 'update', 'clone']);

/**
 * Sees to it that the field holds nothing but valid choices, whoever writes: REST, GraphQL, the
 * admin, or code. All of them go through the document service. A `url` that a client sends is
 * dropped, and a template, a colour or a file that does not exist is refused with a 400.
 */
export function registerInput({ strapi, choosableOf, mayPin }: InputOptions): void {
  strapi.documents.use(async (context, next) => {
    const { action, contentType, params } = context;
    const data: unknown = 'data' in params ? params.data : undefined;
    if (WRITING.has(action) && isRecord(data)) {
      const fields = fieldsIn(contentType).filter((field) => Object.hasOwn(data, field));
      if (fields.length > 0) {
        const choosable = choosableOf(contentType.uid);
        const { uid } = contentType;
        const document = { uid, documentId: documentIn(params) };
        const choices = await Promise.all(
          fields.map(async (field) => {
            const read = await readField(strapi, { ...document, field }, data[field], choosable);
            return [field, read] as const;
          }),
        );
        // A clone begins without a pin: its card has had no picture yet.
        const isClone = action === 'clone';
        if (!isClone) {
          for (const [field, value] of choices) await checkPin(document, field, value, mayPin);
        }
        const written = isClone ? choices.map(withoutPin) : choices;
        // The caller's own object is left as it was.
        Object.assign(params, { data: { ...data, ...Object.fromEntries(written) } });
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
): Promise<Choices | null | undefined> {
  if (value === null || value === undefined) return value;
  try {
    const choices = parseChoices(value, choosable);
    await checkNamedFiles(strapi, choices, written);
    return choices;
  } catch (error) {
    if (!(error instanceof OgImageError)) throw error;
    throw invalid(written.field, error);
  }
}

/** @throws errors.ValidationError */
async function checkPin(
  document: { readonly uid: string; readonly documentId: string | undefined },
  field: string,
  value: Choices | null | undefined,
  mayPin: MayPin,
): Promise<void> {
  const pin = value?.pin;
  if (pin === undefined || (await mayPin(document, field, pin))) return;
  throw invalid(
    field,
    new OgImageError(
      'OG_CHOICES_INVALID',
      `The card of this entry never had the picture "${pin.slice(0, 12)}…" that "pin" names. Name one of its history, or leave "pin" out.`,
    ),
  );
}

function withoutPin([field, value]: readonly [string, Choices | null | undefined]) {
  if (value?.pin === undefined) return [field, value] as const;
  // Strapi lays it over what it copies, where a key that is missing would leave the pin.
  return [field, { ...value, pin: null }] as const;
}

function documentIn(params: object): string | undefined {
  return 'documentId' in params && typeof params.documentId === 'string'
    ? params.documentId
    : undefined;
}

function invalid(field: string, { code, values, message }: OgImageError): errors.ValidationError {
  return new errors.ValidationError(message, {
    code,
    values,
    errors: [{ path: [field], message, name: 'ValidationError' }],
  });
}
