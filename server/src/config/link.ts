import { z } from 'zod';

/** Shorter ones can be guessed. */
const secret = z.string().min(16, { error: 'must have at least 16 characters' }).max(1000);

/** The lasting addresses of cards. */
export const linkSchema = z
  .strictObject({
    /**
     * What signs them: a text, or several of which the first signs and all are taken, so that one can be
     * replaced. Whoever changes it without keeping the old one ends every address that is out there.
     * @default null: the app's keys (`server.app.keys`)
     */
    secret: z
      .union([secret, z.array(secret).min(1).max(10)])
      .nullable()
      .default(null),
    /**
     * `redirect` sends to the picture's own address; `stream` answers the picture itself, as it is done
     * anyway where the upload provider keeps its files private.
     * @default 'redirect'
     */
    serve: z.enum(['redirect', 'stream']).default('redirect'),
    /**
     * How long a request for a card that is not drawn yet waits for it, in milliseconds. Crawlers give up
     * after some ten seconds.
     * @default 8_000
     */
    waitMs: z.number().int().min(0).max(60_000).default(8_000),
    /**
     * Cards that are waited for at once, in each instance.
     * @default 100
     */
    waiting: z.number().int().min(1).max(10_000).default(100),
    /**
     * Cards whose drawing is asked for by requests, in a minute and in each instance.
     * @default 300
     */
    perMinute: z.number().int().min(1).max(100_000).default(300),
  })
  .prefault({});
