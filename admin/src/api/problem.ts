import type { MessageKey } from '../i18n/messages';
import { isUnanswered } from './passing';

/** What went wrong, for people: a message of ours, or the server's own sentence. */
export type Problem =
  | { readonly kind: 'message'; readonly key: MessageKey }
  | { readonly kind: 'sentence'; readonly text: string; readonly code: string | null };

/**
 * Reads any thrown value. The plugin's own errors carry a code and a sentence that names the
 * remedy, so they are passed on; what Strapi or the browser throws is said in our own words.
 */
export function toProblem(error: unknown): Problem {
  const status = property(error, 'status');
  const inner = property(property(property(error, 'response'), 'data'), 'error');
  const code = property(property(inner, 'details'), 'code');
  const text = property(inner, 'message');
  if (code === 'OG_MAPPING_INVALID') return { kind: 'message', key: 'problem.mapping' };
  if (typeof code === 'string' && typeof text === 'string' && text !== '') {
    return { kind: 'sentence', text, code };
  }
  if (isUnanswered(error)) return { kind: 'message', key: 'problem.offline' };
  if (status === 401) return { kind: 'message', key: 'problem.signedOut' };
  if (status === 403) return { kind: 'message', key: 'problem.forbidden' };
  if (status === 404) return { kind: 'message', key: 'problem.notFound' };
  if (status === 413) return { kind: 'message', key: 'problem.tooLarge' };
  if (typeof text === 'string' && text !== '' && typeof status === 'number' && status < 500) {
    return { kind: 'sentence', text, code: null };
  }
  return { kind: 'message', key: 'problem.unknown' };
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Record<string, unknown>)[key];
}
