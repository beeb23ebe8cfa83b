import { z } from 'zod';

import { suggestion } from '../common/nearest';
import type { Generate } from '../backgrounds/generate-input';
import { DEFAULT_PROMPT } from '../backgrounds/prompt-pattern';
import { isPublicAddress } from '../net/check-address';
import { isHostPattern } from '../net/hosts';
import { aiParts } from './parts';
import { headersSchema, jsonPatternSchema, secretSchema, serviceSpecSchema } from './service-spec';

/** The addresses of the APIs, without a slash at their ends. */
const BASE_URLS = {
  openai: 'https://api.openai.com/v1',
  gemini: 'https://generativelanguage.googleapis.com/v1beta',
  bfl: 'https://api.bfl.ai/v1',
  fal: 'https://fal.run',
  replicate: 'https://api.replicate.com/v1',
} as const;

const TYPES = ['openai', 'gemini', 'bfl', 'fal', 'replicate', 'http'] as const;

const side = z.int().min(64).max(4096);

const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address such as "https://api.example.com/v1"' })
  .superRefine((address, context) => {
    const url = new URL(address);
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
      context.addIssue({
        code: 'custom',
        message: 'may hold no user, password, query or fragment',
      });
    } else if (url.protocol === 'http:' && isPublicAddress(address)) {
      context.addIssue({
        code: 'custom',
        message: 'must begin with "https://", but for a server of your own network',
      });
    }
  })
  .transform((address) => address.replace(/\/+$/u, ''));

const fields = {
  /**
   * The API that the model is asked by. `openai` is for all that speak the OpenAI images API, servers of
   * your own among them; `http` is described by the option `http`.
   * @default null: `generate` makes the pictures
   */
  type: z.enum(TYPES).nullable().default(null),
  /**
   * A function of the app's own in place of `type`, for an SDK or an API that none of the types fits.
   * @default null
   */
  generate: z
    .custom<Generate>((value) => typeof value === 'function', { error: 'must be a function' })
    .nullable()
    .default(null),
  /**
   * What editors read, at most 60 characters.
   * @default 'AI'
   */
  label: z.string().trim().min(1).max(60).default('AI'),
  /**
   * The API's address, with its version where it has one: `https://openrouter.ai/api/v1`,
   * `http://localhost:8080/v1`. Plain http only within your own network.
   * @default null: the address of the type's own service
   */
  baseUrl: baseUrl.nullable().default(null),
  /**
   * The key. It goes to the host of `baseUrl` and to `hosts`, and nowhere else.
   * @default null: none is sent
   */
  apiKey: secretSchema.nullable().default(null),
  /**
   * The model's name as the API has it. With `generate`, a text that stands for what the function does:
   * another one asks for new pictures.
   * @default null
   */
  model: z
    .string()
    .trim()
    .regex(/^[\w.:/@-]{1,200}$/u, { error: 'must be a model name such as "gpt-image-2"' })
    .nullable()
    .default(null),
  /**
   * Pixels that are asked for: `{ width, height }` with sides of 64 to 4096, or `auto` for the size
   * nearest to the card's ratio that the model takes.
   * @default 'auto'
   */
  size: z
    .union([z.literal('auto'), z.strictObject({ width: side, height: side })], {
      error: 'must be "auto" or { width, height } with sides of 64 to 4096 pixels',
    })
    .default('auto'),
  /**
   * As the API names it: `low`, `medium`, `high` for OpenAI, `1K`, `2K` for Gemini.
   * @default null: the API's own default
   */
  quality: z
    .string()
    .regex(/^[\w.-]{1,40}$/u, { error: 'must be a word such as "medium"' })
    .nullable()
    .default(null),
  /**
   * For `openai`: `images` asks the images API, `chat` asks for a chat completion with a picture in it, as
   * gateways such as OpenRouter answer it.
   * @default 'images'
   */
  mode: z.enum(['images', 'chat']).default('images'),
  /**
   * The prompt, with the placeholders `{title}`, `{description}`, `{label}`, `{siteName}`, `{brandColor}`
   * and `{calm}`. A part in square brackets is left out where a placeholder in it has nothing. At most
   * 2,000 characters.
   * @default a scene of the article's subject without any text, calm where the template puts its words
   */
  prompt: aiParts.prompt.default(DEFAULT_PROMPT),
  /**
   * Pictures that may be asked for in a month (UTC), by all instances together, 0 to 1,000,000.
   * @default null: as many as are wanted
   */
  monthlyLimit: aiParts.monthlyLimit.default(null),
  /**
   * What a picture costs, for the estimate that editors see.
   * @default null: no estimate
   */
  price: z.number().min(0).max(1_000).nullable().default(null),
  /**
   * The currency of `price`, by its code of ISO 4217.
   * @default 'USD'
   */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u, { error: 'must be a code of three capital letters such as "EUR"' })
    .default('USD'),
  /**
   * Pictures that are asked for at once, by all instances together, 1 to 32.
   * @default 2
   */
  concurrency: z.int().min(1).max(32).default(2),
  /**
   * How long one picture may take, in milliseconds, 1,000 to 900,000.
   * @default 120_000
   */
  timeoutMs: z.int().min(1_000).max(900_000).default(120_000),
  /**
   * Whether a card with such a background says so in its alternative text and in its file's metadata.
   * @default true
   */
  disclose: z.boolean().default(true),
  /**
   * The uids of content types whose published entries get a background without anybody asking. At most 100.
   * @default []
   */
  automatic: z
    .array(
      z.string().regex(/^[a-z]+::[\w-]+\.[\w-]+$/u, {
        error: 'must be the uid of a content type such as "api::article.article"',
      }),
    )
    .max(100)
    .default([]),
  /**
   * Further hosts that belong to the API and may get the key, such as `api.eu.bfl.ai` or `*.bfl.ai`. At
   * most 20.
   * @default []
   */
  hosts: z
    .array(
      z.string().refine(isHostPattern, {
        error: 'must be a host without scheme and path, such as "api.eu.bfl.ai" or "*.bfl.ai"',
      }),
    )
    .max(20)
    .default([]),
  /**
   * Further headers of the request, by their names.
   * @default {}
   */
  headers: headersSchema.default({}),
  /**
   * Further fields of the request's body, such as `{ background: 'opaque' }` or, where a server takes one,
   * `{ seed: '{seed}' }`. A field that is sent anyway is replaced. For `replicate` those of `input`.
   * @default {}
   */
  fields: z.record(z.string().max(200), jsonPatternSchema).default({}),
  /**
   * For `http`: the request and where its answer holds the picture, as data. Its placeholders are
   * `{prompt}`, `{width}`, `{height}`, `{seed}`, `{model}` and `{quality}`.
   * @default null
   */
  http: serviceSpecSchema.nullable().default(null),
};

const known = Object.keys(fields);

/** How pictures are asked of an AI model. Taken whole or not at all. */
const aiSchema = z
  .strictObject(fields, {
    error: ({ code, ...issue }) => {
      const [key = ''] = code === 'unrecognized_keys' ? (issue['keys'] as string[]) : [];
      return key === '' ? undefined : `"${key}" is none of its options.${suggestion(key, known)}`;
    },
  })
  .superRefine((ai, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((ai.type === null) === (ai.generate === null)) {
      wrong('type', `must be one of ${TYPES.join(', ')}, or a function "generate" in place of it`);
    } else if ((ai.type === 'http') !== (ai.http !== null)) {
      wrong('http', 'is for the type "http", which needs it: { method, url, body, answer }');
    } else if (ai.type !== 'http' && ai.type !== null) {
      if (ai.model === null) wrong('model', 'must name the model that draws');
      if (ai.apiKey === null && ai.baseUrl === null) {
        wrong('apiKey', 'is missing; the environment variable that it comes from may be empty');
      }
    } else if (ai.baseUrl !== null || ai.apiKey !== null) {
      wrong(
        ai.apiKey === null ? 'baseUrl' : 'apiKey',
        ai.type === null
          ? 'is not used by "generate", which knows its own'
          : 'is not used by the type "http": its "http" has "url" and "auth"',
      );
    }
    if (ai.mode === 'chat' && ai.type !== 'openai') wrong('mode', 'is for the type "openai" alone');
  })
  .transform((ai) => ({
    ...ai,
    baseUrl: ai.baseUrl ?? (ai.type === null || ai.type === 'http' ? null : BASE_URLS[ai.type]),
  }));

/** Pictures that lie behind the words of a card. */
export const backgroundsSchema = z
  .strictObject({
    /**
     * The AI model that backgrounds can be asked of.
     * @default null: none
     */
    ai: aiSchema.nullable().default(null),
  })
  .prefault({});

/** The option `backgrounds.ai` with every default filled in. */
export type AiConfig = z.output<typeof aiSchema>;
