import type { Problem } from '../../../server/src/contracts/problem';
import { toValues } from '../../../server/src/contracts/problem';
import type { SettingsProblem } from '../../../server/src/contracts/settings';
import type { MessageKey } from '../i18n/messages';
import { answeredError, detailsOf, property } from './answered-error';
import { isUnanswered } from './passing';

/** What went wrong, for people: a message of ours, the plugin's own error, or Strapi's sentence. */
export type Trouble =
  | { readonly kind: 'message'; readonly key: MessageKey }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'sentence'; readonly text: string };

/**
 * Reads any thrown value. The plugin's own errors carry a code and values, by which they are
 * translated; what Strapi or the browser throws is said in our own words.
 */
export function toTrouble(error: unknown): Trouble {
  const status = property(error, 'status');
  const inner = answeredError(error);
  const details = property(inner, 'details');
  const code = property(details, 'code');
  const text = property(inner, 'message');
  if (typeof code === 'string' && typeof text === 'string' && text !== '') {
    const values = toValues(property(details, 'values'));
    return { kind: 'problem', problem: { code, values, message: text } };
  }
  if (isUnanswered(error)) return { kind: 'message', key: 'problem.offline' };
  if (status === 401) return { kind: 'message', key: 'problem.signedOut' };
  if (status === 403) return { kind: 'message', key: 'problem.forbidden' };
  if (status === 404) return { kind: 'message', key: 'problem.notFound' };
  if (status === 413) return { kind: 'message', key: 'problem.tooLarge' };
  if (typeof text === 'string' && text !== '' && typeof status === 'number' && status < 500) {
    return { kind: 'sentence', text };
  }
  return { kind: 'message', key: 'problem.unknown' };
}

/** What of refused settings is wrong, each with its place; nothing of any other error. */
export function settingsProblems(error: unknown): SettingsProblem[] {
  const problems = property(detailsOf(error), 'problems');
  return Array.isArray(problems) ? problems.filter(isSettingsProblem) : [];
}

function isSettingsProblem(value: unknown): value is SettingsProblem {
  const path = property(value, 'path');
  return typeof path === 'string' && typeof property(value, 'message') === 'string';
}
