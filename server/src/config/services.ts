import { z } from 'zod';

import { TEMPLATE_NAME } from '../common/template-name';
import { isHostPattern } from '../net/hosts';
import type { Generate } from '../services/generate';
import { optionSchemas } from './option-schemas';
import {
  patternSchema as pattern,
  secretSchema as secret,
  serviceSpecSchema,
} from './service-spec';

const text = z.string().trim().min(1).max(100);
const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/u, ''));
const layers = z.record(z.string().min(1).max(200), pattern).default({});

/** What every service has, whatever it speaks. */
const common = {
  /** What choices and the API call it: lower-case letters, digits and dashes. */
  name: z.string().max(60).regex(TEMPLATE_NAME, {
    error: 'must be lower-case letters, digits and dashes, such as "my-service"',
  }),
  /** What editors read. */
  label: text,
  /**
   * Raise it when the template at the service has changed: every card of it is made anew, and paid for.
   * @default 1
   */
  version: z.number().int().min(0).max(1_000_000).default(1),
  /**
   * What editors may choose, by name: a schema like any template's. Patterns read `{options.<name>}`.
   * @default {}
   */
  options: optionSchemas.default({}),
  /**
   * The template that draws its cards here until the service has made them, and wherever it does not.
   * @default null: the one that entries have without a choice
   */
  fallback: z.string().min(1).max(100).nullable().default(null),
  /**
   * Requests of a month (UTC), of all instances together, that are never exceeded.
   * @default null: no limit
   */
  monthlyLimit: z.number().int().min(0).max(100_000_000).nullable().default(null),
  /**
   * What a picture costs, as editors read it.
   * @default null: nothing is said
   */
  price: z.number().min(0).max(1_000_000).nullable().default(null),
  /**
   * Of the price, as an ISO 4217 code.
   * @default 'USD'
   */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/u, { error: 'must be a code such as "USD"' })
    .default('USD'),
  /**
   * Requests at once, of all instances together, 1 to 50.
   * @default 2
   */
  concurrency: z.number().int().min(1).max(50).default(2),
  /**
   * How long each request may take, in milliseconds.
   * @default 30_000
   */
  timeoutMs: z.number().int().min(100).max(600_000).default(30_000),
  /**
   * Hosts that pictures may be fetched from, where answers name an address, such as
   * `images.bannerbear.com`.
   * @default null: any of the open internet
   */
  hosts: z
    .array(z.string().refine(isHostPattern, { error: 'must be a host such as "cdn.example.com"' }))
    .max(50)
    .nullable()
    .default(null),
};

/** Texts, pictures and colours by the names of the layers in the service's template. */
const layered = {
  /** @default {} */
  texts: layers,
  /** @default {} */
  pictures: layers,
  /** @default {} */
  colors: layers,
};

const entry = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      ...common,
      ...layered,
      type: z.literal('bannerbear'),
      /** The template's id. */
      template: text,
      apiKey: secret,
      /** @default 'https://api.bannerbear.com' */
      baseUrl: address.default('https://api.bannerbear.com'),
    }),
    z.strictObject({
      ...common,
      ...layered,
      type: z.literal('placid'),
      /** The template's UUID. */
      template: text,
      apiKey: secret,
      /** @default 'https://api.placid.app' */
      baseUrl: address.default('https://api.placid.app'),
    }),
    z.strictObject({
      ...common,
      type: z.literal('cloudinary'),
      cloud: text,
      /** Steps between slashes, such as `w_760,c_fit,l_text:Arial_64:{content.title|uri2}`. */
      transformation: pattern,
      publicId: z.string().min(1).max(1_000),
      /**
       * Of the account, where it takes signed addresses alone.
       * @default null: addresses are not signed
       */
      apiSecret: secret.nullable().default(null),
      /** @default 'https://res.cloudinary.com' */
      baseUrl: address.default('https://res.cloudinary.com'),
    }),
    z.strictObject({
      ...common,
      type: z.literal('htmlcsstoimage'),
      userId: secret,
      apiKey: secret,
      /** Values in it are escaped by `|html`. */
      html: pattern,
      /** @default '' */
      css: z.string().max(100_000).default(''),
      /** @default 'https://hcti.io' */
      baseUrl: address.default('https://hcti.io'),
    }),
    z.strictObject({
      ...common,
      type: z.literal('http'),
      /** The request, as data. */
      request: serviceSpecSchema,
    }),
    z.strictObject({
      ...common,
      type: z.literal('custom'),
      /** Makes the picture, where no pattern can say how. */
      generate: z.custom<Generate>((value) => typeof value === 'function', {
        error: 'must be a function',
      }),
    }),
  ],
  {
    error: 'must have a "type": bannerbear, placid, cloudinary, htmlcsstoimage, http or custom',
  },
);

/** An image service with every default filled in. */
export type ServiceConfig = z.output<typeof entry>;

/** Image services, each of which stands among the templates. At most 20. */
export const servicesSchema = z.array(entry).max(20).default([]);
