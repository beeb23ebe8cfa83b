import { createHmac, randomBytes } from 'node:crypto';

/** Shorter secrets can be guessed. */
export const LEAST_SECRET = 32;

/** A new secret: `whsec_` and 32 random bytes as base64url. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}

/**
 * The header `X-Og-Image-Signature` of a call: `t=<seconds>,v1=<hex>`, with one `v1` for each secret, so that
 * a secret can be replaced while receivers know either. `v1` is the HMAC-SHA256 of `<t>.<body>`.
 * @param at when the call is made, in milliseconds since the epoch
 */
export function signatureOf(body: string, secrets: readonly string[], at: number): string {
  const seconds = Math.floor(at / 1000);
  const signed = secrets.map((secret) => {
    const hex = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    return `v1=${hex}`;
  });
  return [`t=${seconds}`, ...signed].join(',');
}
