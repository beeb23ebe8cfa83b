import { SIGNATURE_HEADER, verifyWebhook } from '../webhook/verify';
import type { WebhookEvent } from '../webhook/types';
import { readBody } from './read-body';

export interface OgImageRouteOptions {
  /** The webhook's secret; several while it is rotated. Each call is an error until it is set. */
  readonly secret: string | readonly string[] | undefined;
  /**
   * Paths to revalidate besides the tags, such as `/blog/tea`, by an event.
   * @default none
   */
  readonly paths?: (event: WebhookEvent) => readonly string[] | Promise<readonly string[]>;
  /**
   * How long what is outdated may still be answered. `'max'`: the next visitor gets the old page while the
   * new one is made. `{ expire: 0 }`: the next visitor waits for the new one. Next.js 14 and 15 always do
   * the latter.
   * @default 'max'
   */
  readonly profile?: string | { readonly expire: number };
  /** In seconds. @default 300 */
  readonly toleranceSeconds?: number;
}

/**
 * A route handler for the plugin's webhook. It checks the signature and revalidates the tags of what has
 * changed:
 *
 * ```ts
 * // app/api/og-image/route.ts
 * export const { POST } = ogImageRoute({ secret: process.env.OG_IMAGE_WEBHOOK_SECRET });
 * ```
 *
 * Answers 401 to a wrong signature, 400 to a body of another shape, 413 to one that is too large. Errors of
 * `paths` and of Next.js are thrown on, so that Next.js reports them and answers 500, after which the
 * plugin calls again.
 */
export function ogImageRoute(options: OgImageRouteOptions): {
  readonly POST: (request: Request) => Promise<Response>;
} {
  return { POST: (request) => receive(request, options) };
}

async function receive(request: Request, options: OgImageRouteOptions): Promise<Response> {
  const { paths, profile = 'max', toleranceSeconds } = options;
  // Not before the first call: Next.js loads routes while it builds, when the secret need not be set.
  const secrets = secretsOf(options);
  const signature = request.headers.get(SIGNATURE_HEADER);
  const body = signature === null ? new Uint8Array() : await readBody(request);
  if (body === null) return refusal(413, 'OG_BODY_TOO_LARGE', 'The body is too large.');
  const verdict = await verifyWebhook({ body, signature, secrets, toleranceSeconds });
  if (!verdict.ok) {
    const status = verdict.code === 'OG_BODY_MALFORMED' ? 400 : 401;
    return refusal(status, verdict.code, verdict.message);
  }
  const { tags, events } = verdict.payload;
  const { revalidatePath, revalidateTag } = await import('next/cache.js');
  // The tags first: they do not depend on what the site's own function does.
  for (const tag of tags) revalidateTag(tag, profile);
  const changed = new Set<string>();
  for (const event of events) for (const path of (await paths?.(event)) ?? []) changed.add(path);
  for (const path of changed) revalidatePath(path);
  return Response.json({ revalidated: { tags, paths: [...changed] } });
}

function secretsOf({ secret }: OgImageRouteOptions): readonly string[] {
  const secrets = typeof secret === 'string' ? [secret] : (secret ?? []);
  if (secrets.length > 0 && secrets.every((one) => one !== '')) return secrets;
  throw new Error(
    "ogImageRoute has no secret. Set the webhook's secret in the environment, and pass it on as `secret`.",
  );
}

function refusal(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
