import { parsePayload } from './payload';
import { parseSignature, type SignatureHeader } from './signature';
import type { WebhookPayload } from './types';

/** The name of the header that holds the signature. Names of headers are read without regard to case. */
export const SIGNATURE_HEADER = 'x-og-image-signature';

export interface VerifyWebhookInput {
  /** The request's body as it came, to the byte: parsed and written anew, it fits no signature. */
  readonly body: string | Uint8Array | ArrayBuffer;
  /** The header `X-Og-Image-Signature`. */
  readonly signature: string | null | undefined;
  /** The webhook's secret; several while it is rotated, of which any may fit. */
  readonly secret?: string | undefined;
  readonly secrets?: readonly string[] | undefined;
  /**
   * How far the time in the signature may be from now, in seconds, both ways. It keeps a recorded call
   * from being sent again later.
   * @default 300
   */
  readonly toleranceSeconds?: number | undefined;
  /**
   * The time, in milliseconds since 1970, for tests.
   * @default Date.now()
   */
  readonly now?: number | undefined;
}

/** Why a call is refused. */
export type WebhookRefusalCode =
  | 'OG_SIGNATURE_MISSING'
  | 'OG_SIGNATURE_MALFORMED'
  | 'OG_SIGNATURE_EXPIRED'
  | 'OG_SIGNATURE_WRONG'
  | 'OG_BODY_MALFORMED';

export type WebhookVerdict =
  | { readonly ok: true; readonly payload: WebhookPayload }
  | { readonly ok: false; readonly code: WebhookRefusalCode; readonly message: string };

const MESSAGES: Readonly<Record<WebhookRefusalCode, string>> = {
  OG_SIGNATURE_MISSING: `The call has no header ${SIGNATURE_HEADER}.`,
  OG_SIGNATURE_MALFORMED: `The header ${SIGNATURE_HEADER} is not "t=<seconds>,v1=<hex>".`,
  OG_SIGNATURE_EXPIRED:
    'The call was signed too long ago or in the future. If it is not an old one sent again, set the clocks of both servers.',
  OG_SIGNATURE_WRONG:
    "The signature does not fit the body. Compare the secret with the webhook's, and hand over the body as it came, not parsed.",
  OG_BODY_MALFORMED: 'The signature fits, but the body is not what a webhook of the plugin sends.',
};

/**
 * Checks that a call comes from the plugin, and reads it. Whatever a stranger may send is answered by a
 * code. Runs in Node 20 and newer, in Deno, Bun and edge runtimes.
 * @throws TypeError where it is used wrongly: without a secret, or with a body that was parsed already
 */
export async function verifyWebhook(input: VerifyWebhookInput): Promise<WebhookVerdict> {
  const secrets = secretsOf(input);
  const body = bytesOf(input.body);
  if (!input.signature) return refused('OG_SIGNATURE_MISSING');
  const header = parseSignature(input.signature);
  if (header === null) return refused('OG_SIGNATURE_MALFORMED');
  const age = Math.abs((input.now ?? Date.now()) / 1_000 - Number(header.time));
  // Written so that a tolerance or a time that is not a number refuses.
  if (!(age <= (input.toleranceSeconds ?? 300))) return refused('OG_SIGNATURE_EXPIRED');
  if (!(await fits(header, body, secrets))) return refused('OG_SIGNATURE_WRONG');
  const payload = parsePayload(body);
  return payload ? { ok: true, payload } : refused('OG_BODY_MALFORMED');
}

function refused(code: WebhookRefusalCode): WebhookVerdict {
  return { ok: false, code, message: MESSAGES[code] };
}

function secretsOf({ secret, secrets = [] }: VerifyWebhookInput): string[] {
  const all = [secret, ...secrets].filter((one) => one !== undefined);
  // Anybody can sign with an empty secret, which is what an unset variable often turns into.
  if (all.length === 0 || all.some((one) => typeof one !== 'string' || one === '')) {
    throw new TypeError(
      "verifyWebhook needs the webhook's secret: an empty or missing one would let everybody in.",
    );
  }
  return all;
}

function bytesOf(body: unknown): Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body instanceof Uint8Array) return new Uint8Array(body);
  if (body instanceof ArrayBuffer) return new Uint8Array(body);
  throw new TypeError(
    'verifyWebhook needs the body as it came, as text or bytes: read it before anything parses it.',
  );
}

/** Whether any signature is that of any secret. Web Crypto compares in constant time. */
async function fits(
  { time, signatures }: SignatureHeader,
  body: Uint8Array<ArrayBuffer>,
  secrets: readonly string[],
): Promise<boolean> {
  const signed = joined(new TextEncoder().encode(`${time}.`), body);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  let fit = false;
  for (const secret of secrets) {
    const raw = new TextEncoder().encode(secret);
    const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
    for (const signature of signatures) {
      // All are tried, so that the time taken does not tell which secret was the right one.
      fit = (await crypto.subtle.verify('HMAC', key, signature, signed)) || fit;
    }
  }
  return fit;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
