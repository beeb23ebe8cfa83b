import { detailsOf, property } from './answered-error';

/** Too many requests, and what proxies answer for a server that is away or restarts. */
const PASSING_STATUS = [408, 429, 502, 503, 504];

/**
 * Whether a request may go well if it is sent again in a while and nothing is changed: there was no
 * answer, one that is not the server's own, or the server was too busy.
 */
export function isPassing(error: unknown): boolean {
  return isUnanswered(error) || PASSING_STATUS.includes(Number(property(error, 'status')));
}

/** Whether a request got no answer from Strapi at all. */
export function isUnanswered(error: unknown): boolean {
  // A `fetch` without an answer throws a TypeError in every browser. The page of a proxy is no JSON,
  // for which Strapi's client throws a SyntaxError.
  return ['TypeError', 'SyntaxError'].includes(String(property(error, 'name')));
}

/** Milliseconds after which the server wants to be asked again, or 0 where it does not say. */
export function retryAfterMs(error: unknown): number {
  return Number(property(detailsOf(error), 'retryAfter') ?? 0) * 1_000;
}

/** Whether the server is well, and has only been asked too often. */
export function isLimited(error: unknown): boolean {
  return ['OG_PREVIEW_LIMIT', 'OG_RENDER_BUSY'].includes(
    String(property(detailsOf(error), 'code')),
  );
}
