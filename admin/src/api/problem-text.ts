import type { IntlShape } from 'react-intl';

import type { Problem, ProblemValues } from '../../../server/src/contracts/problem';
import en from '../translations/en.json';
import { message, type MessageKey } from '../i18n/messages';

/** Lists that are written as in a command. */
const OF_COMMANDS = ['packages'];

/**
 * Says a warning or an error in the user's language, by its code and values. What is not known here,
 * such as the code of a newer server, is said in the server's English.
 */
export function problemText(
  { code, values, message: english }: Problem,
  intl: Pick<IntlShape, 'formatMessage' | 'formatList'>,
): string {
  const say = (key: string, names: ProblemValues): string | null =>
    isMessage(key) && namesOf(key).every((name) => Object.hasOwn(names, name))
      ? intl.formatMessage(message(key), toShown(names, intl)).trim()
      : null;
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

function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** What a message names, in its English form. */
function namesOf(key: MessageKey): string[] {
  return Array.from(en[key].matchAll(/\{(\w+)(?=[,}])/g), ([, name = '']) => name);
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
