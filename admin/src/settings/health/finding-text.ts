import type { IntlShape } from 'react-intl';

import type { HealthFinding } from '../../../../server/src/contracts/health';
import type { ProblemValues } from '../../../../server/src/contracts/problem';
import { isPageMessage, pageMessage } from '../../i18n/page-messages';

export interface FindingText {
  /** What was looked at. */
  readonly title: string;
  readonly says: string;
  readonly remedy: string | null;
}

/**
 * Says a finding in the user's language. What is not known here, such as the code of a newer server, is said
 * in the server's English.
 */
export function findingText(
  { check, code, values, message: english, remedy }: HealthFinding,
  intl: Pick<IntlShape, 'formatMessage' | 'formatList'>,
): FindingText {
  const shown = toShown(values, intl);
  const say = (key: string): string | null =>
    isPageMessage(key) ? intl.formatMessage(pageMessage(key), shown) : null;
  return {
    title: say(`health.check.${check}`) ?? check,
    says: say(`health.says.${code}`) ?? english,
    remedy: remedy === null ? null : (say(`health.remedy.${code}`) ?? remedy),
  };
}

function toShown(
  values: ProblemValues,
  intl: Pick<IntlShape, 'formatList'>,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? intl.formatList(value, { type: 'unit' }) : value,
    ]),
  );
}
