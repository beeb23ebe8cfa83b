import { z } from 'zod';

import { unknownFormats } from '../services/fill';
import type { JsonPattern } from '../services/spec';

const name = z.string().min(1).max(200);
const secret = z.string().min(1).max(4_000);

/** A text with placeholders, whose formats are known. */
export const pattern = z
  .string()
  .max(20_000)
  .superRefine((text, context) => {
    for (const format of unknownFormats(text)) {
      context.addIssue({
        code: 'custom',
        message: `has a placeholder with the format "${format.slice(0, 40)}", which is none`,
      });
    }
  });

/** JSON whose texts are patterns. */
const json: z.ZodType<JsonPattern> = z.lazy(() =>
  z.union([
    pattern,
    z.number(),
    z.boolean(),
    z.null(),
    z.array(json).max(1_000),
    z.record(name, json),
  ]),
);

const path = z
  .array(z.union([z.string().max(200), z.number().int().min(0)]))
  .min(1)
  .max(20);
const states = z.array(z.string().max(200)).max(50);

const auth = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bearer'), token: secret }),
  z.strictObject({ type: z.literal('basic'), user: secret, password: secret }),
  z.strictObject({ type: z.literal('header'), name, value: secret }),
  z.strictObject({ type: z.literal('query'), name, value: secret }),
  z.strictObject({
    type: z.literal('signature'),
    secret,
    algorithm: z.enum(['sha1', 'sha256']).default('sha1'),
    /** What is signed is what follows this text in the address. */
    after: name,
    length: z.number().int().min(4).max(64).default(8),
  }),
]);

const answer = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('bytes') }),
  z.strictObject({ as: z.literal('url'), at: path }),
  z.strictObject({ as: z.literal('base64'), at: path }),
]);

const poll = z.strictObject({
  /** Where the address to ask stands in the first answer; or `url`, with `{answer...}` in it. */
  address: path.optional(),
  url: pattern.optional(),
  state: path,
  pending: states,
  done: states,
  refused: states.default([]),
  everyMs: z.number().int().min(100).max(60_000).default(1_000),
  limitMs: z.number().int().min(1_000).max(600_000).default(60_000),
});

/** One request to a service of any kind, as data: see docs/services.md. */
export const serviceRequest = z.strictObject({
  method: z.enum(['GET', 'POST']).default('POST'),
  url: pattern,
  /** Sent wherever the request goes, and a part of what a picture is known by. Secrets go into `auth`. */
  headers: z.record(name, pattern).default({}),
  body: json.optional(),
  auth: auth.optional(),
  answer: answer.default({ as: 'bytes' }),
  poll: poll.optional(),
  /** What a refusal of the content looks like, besides the statuses 400 and 422. */
  refusals: z
    .array(z.strictObject({ at: path, is: z.array(z.union([z.string(), z.boolean()])).max(50) }))
    .max(20)
    .default([]),
});
