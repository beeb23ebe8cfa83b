import { errors } from '@strapi/utils';
import { z } from 'zod';

import { OgImageError, TooEarlyError } from '../contracts/errors';

const uid = z.string().min(1).max(255);
const documentId = z.string().min(1).max(255);
const locale = z.string().min(1).max(255);

export const templatesQuery = z.object({ uid });

export const previewBody = z.object({
  uid,
  documentId: documentId.optional(),
  locale: locale.optional(),
  values: z.record(z.string(), z.unknown()),
  choices: z.unknown().optional(),
  format: z.string().min(1).max(100).optional(),
  later: z.boolean().optional(),
});

export const orderBody = previewBody.omit({ format: true, later: true });

const settingsValues = z.record(z.string().max(100), z.unknown());

export const settingsBody = z.object({
  change: z.object({ before: settingsValues, after: settingsValues }),
});

export const settingsSampleBody = z.object({
  settings: settingsValues,
  count: z.int().min(1).max(9).optional(),
  format: z.string().min(1).max(100).optional(),
  only: z
    .object({
      uid,
      documentId,
      locale: locale.nullable(),
      template: z.string().min(1).max(100).optional(),
    })
    .optional(),
});

export const fallbackSampleBody = z.object({
  settings: settingsValues,
  index: z.int().min(0).optional(),
});

export const templateParams = z.object({ name: z.string().min(1).max(100) });

export const makerParams = z.object({ name: z.string().min(1).max(255) });

export const cardQuery = z.object({ uid, documentId, locale: locale.optional() });

/** More than can be selected on a page of the list view. */
const MOST_ENTRIES = 500;

export const regenerateBody = z.object({
  uid,
  documentIds: z.array(documentId).min(1).max(MOST_ENTRIES),
  locale: locale.optional(),
});

/** As many entries as the list view shows on its longest page. */
const MOST_ROWS = 100;

export const statesBody = z.object({
  uid,
  documentIds: z.array(documentId).min(1).max(MOST_ROWS),
  locale: locale.optional(),
});

/**
 * Reads a request.
 * @throws errors.ValidationError, 400, naming the wrong part
 */
export function parseRequest<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('./')}: ${message}`);
  throw new errors.ValidationError(`The request is wrong. ${problems.join('; ')}`);
}

/** Answers the plugin's own errors in Strapi's form, with the code in `details.code` and what its
 * sentence names in `details.values`. */
export async function answering<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OgImageError)) throw error;
    const { code, values, message } = error;
    if (error instanceof TooEarlyError) {
      throw new errors.RateLimitError(message, { code, values, retryAfter: error.retryAfter });
    }
    if (
      code === 'OG_CONTENT_TYPE_UNKNOWN' ||
      code === 'OG_DOCUMENT_NOT_FOUND' ||
      code === 'OG_RUN_UNKNOWN'
    ) {
      throw new errors.NotFoundError(message, { code, values });
    }
    if (code === 'OG_RENDER_BUSY') throw new errors.RateLimitError(message, { code, values });
    throw new errors.ApplicationError(message, { code, values });
  }
}
