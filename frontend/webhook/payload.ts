import type { WebhookPayload } from './types';

/**
 * Reads a body whose signature fits.
 * @returns null where it has not the shape of a payload. What an event holds beyond its name is the
 *   plugin's word, since it signed it.
 */
export function parsePayload(body: Uint8Array): WebhookPayload | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return null;
  }
  return isPayload(value) ? value : null;
}

function isPayload(value: unknown): value is WebhookPayload {
  if (!isObject(value)) return false;
  const { createdAt, tags, events } = value;
  return (
    typeof createdAt === 'string' &&
    areTexts(tags) &&
    Array.isArray(events) &&
    events.every((one) => isObject(one) && typeof one['event'] === 'string')
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
