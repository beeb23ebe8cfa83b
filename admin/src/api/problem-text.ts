import type { IntlShape } from 'react-intl';

import type { Problem, ProblemValues } from '../../../server/src/contracts/problem';
import { problemId } from '../i18n/problem-messages';

/** Lists that are written as in a command. */
const OF_COMMANDS = ['packages'];

/** What says the sentences of `problem-messages.ts`. */
export type ProblemIntl = Pick<IntlShape, 'formatMessage' | 'formatList' | 'messages'>;

/**
 * Says a warning or an error in the user's language, by its code and values. What is not known here,
 * such as the code of a newer server, is said in the server's English.
 */
export function problemText(
  { code, values, message: english }: Problem,
  intl: ProblemIntl,
): string {
  const say = (key: string, names: ProblemValues): string | null => {
    const id = problemId(key);
    const template = Object.hasOwn(intl.messages, id) ? intl.messages[id] : undefined;
    if (typeof template !== 'string') return null;
    if (!namesIn(template).every((name) => Object.hasOwn(names, name))) return null;
    return intl.formatMessage({ id }, toShown(names, intl)).trim();
  };
  const { reason, remedy, inFormat } = values;
  const sentences = [
    say(`warning.${code}`, values) ?? say(`error.${code}`, values),
    ...(reason === undefined ? [] : [say(`reason.${String(reason)}`, values)]),
    ...(remedy === undefined ? [] : [say(`remedy.${String(remedy)}`, values)]),
  ];
  if (sentences.includes(null)) return english;
  const text = sentences.join(' ');
  if (inFormat === undefined) return text;
  return say('problem.inFormat', { format: inFormat, text }) ?? english;
}

/** What a message names. */
function namesIn(template: string): string[] {
  return Array.from(template.matchAll(/\{(\w+)(?=[,}])/g), ([, name = '']) => name);
}

function toShown(
  values: ProblemValues,
  intl: Pick<IntlShape, 'formatList'>,
): Record<string, string | number> {
  const shown = Object.entries(values).map(([name, value]) => {
    if (typeof value !== 'object') return [name, value] as const;
    const list = OF_COMMANDS.includes(name)
      ? value.join(' ')
      : intl.formatList(value, { type: 'unit' });
    return [name, list] as const;
  });
  return Object.fromEntries(shown);
}
