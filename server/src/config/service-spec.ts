import { z } from 'zod';

import { isHostPattern } from '../net/hosts';
import { unknownFormats } from '../services/fill';
import type { JsonPattern, ServiceSpec } from '../services/spec';

/** A text with placeholders such as `{prompt|cut:1000}`. */
export const patternSchema = z
  .string()
  .max(10_000)
  .superRefine((text, context) => {
    for (const name of unknownFormats(text)) {
      context.addIssue({ code: 'custom', message: `"|${name}" is no format of a placeholder` });
    }
  });

const HEADER_NAME = /^[!#$%&'*+.^_`|~\da-z-]{1,100}$/iu;
const headerName = z.string().regex(HEADER_NAME, { error: 'must be the name of a header' });

/** What a header may hold, of the characters of ASCII. */
const headerValue = z
  .string()
  .max(10_000)
  .regex(/^[\t\x20-\x7e]*$/u, { error: 'may hold no line break and no character beyond ASCII' });

/** Headers by their names. */
export const headersSchema = z.record(headerName, headerValue);

/** JSON whose texts are patterns. */
export const jsonPatternSchema: z.ZodType<JsonPattern, JsonPattern> = z.lazy(() =>
  z.union([
    patternSchema,
    z.number(),
    z.boolean(),
    z.null(),
    z.array(jsonPatternSchema).max(1_000),
    z.record(z.string().max(200), jsonPatternSchema),
  ]),
);

/** A secret, as it is sent. Spaces and the line break that files end with are cut off. */
export const secretSchema = z
  .string({ error: 'must be a text; the environment variable that it comes from may be missing' })
  .trim()
  .min(1, { error: 'is empty' })
  .max(10_000)
  .regex(/^[\x20-\x7e]*$/u, { error: 'may hold no line break and no character beyond ASCII' });

const authSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bearer'), token: secretSchema }),
  z.strictObject({ type: z.literal('basic'), user: z.string().max(1_000), password: secretSchema }),
  z.strictObject({ type: z.literal('header'), name: headerName, value: secretSchema }),
  z.strictObject({
    type: z.literal('query'),
    name: z.string().min(1).max(200),
    value: secretSchema,
  }),
  z.strictObject({
    type: z.literal('signature'),
    secret: secretSchema,
    algorithm: z.enum(['sha1', 'sha256']),
    after: z.string().min(1).max(1_000),
    length: z.int().min(1).max(64),
  }),
]);

/** Where a value stands in an answer. */
const path = z.array(z.union([z.string().max(200), z.int().min(0)])).max(20);

const refusalSchema = z.strictObject({
  at: path,
  is: z.union([
    z.array(z.union([z.string().max(1_000), z.boolean()])).max(100),
    z.strictObject({ contains: z.array(z.string().min(1).max(1_000)).max(100) }),
    z.enum(['there', 'empty']),
  ]),
  insteadOfPicture: z.literal(true).exactOptional(),
});

const placeSchema = z.strictObject({ as: z.enum(['url', 'base64']), at: path });
const states = z.array(z.string().max(200)).max(50);
const milliseconds = z.int().min(10).max(3_600_000);

/** All that one request to a service takes, as data: see `ServiceSpec`. */
export const serviceSpecSchema: z.ZodType<ServiceSpec, ServiceSpec> = z.strictObject({
  method: z.enum(['GET', 'POST']),
  url: patternSchema.regex(/^https?:\/\/[^{}/?#]+(?:[/?#]|$)/iu, {
    error: 'must begin with "https://" and a host, which no placeholder stands for',
  }),
  headers: headersSchema.exactOptional(),
  body: jsonPatternSchema.exactOptional(),
  auth: authSchema.exactOptional(),
  keyHosts: z
    .array(z.string().refine(isHostPattern, { error: 'must be a host such as "api.example.com"' }))
    .max(20)
    .exactOptional(),
  answer: z.union([
    z.strictObject({ as: z.literal('bytes') }),
    placeSchema,
    z.array(placeSchema).min(1).max(10),
  ]),
  poll: z
    .strictObject({
      address: path.exactOptional(),
      url: patternSchema.exactOptional(),
      state: path,
      pending: states,
      done: states,
      refused: states.exactOptional(),
      everyMs: milliseconds,
      limitMs: milliseconds,
    })
    .exactOptional(),
  refusals: z.array(refusalSchema).max(50).exactOptional(),
  errors: z.strictObject({ code: path, refused: z.array(refusalSchema).max(50) }).exactOptional(),
});
