import type { RuleSettings, RuleValue } from '../../../../server/src/contracts/settings';
import { useIntlOfPages, usePageText } from '../../i18n/use-page-text';
import { useText } from '../../i18n/use-text';
import type { Naming } from './naming';
import { conditionsOf, namesIn, pathText, type RuleCondition } from './rule-values';

/** Says what a rule does, in the user's language. */
export function useRuleSentence(naming: Naming): (rule: RuleSettings) => string {
  const text = usePageText();
  const common = useText();
  const intl = useIntlOfPages();

  const valueText = (value: RuleValue): string =>
    typeof value === 'boolean'
      ? common(value ? 'options.yes' : 'options.no')
      : text('rules.value', { value: String(value) });
  const conditionText = ({ path, values }: RuleCondition): string =>
    text('rules.condition', {
      attribute: pathText(path),
      values: intl.formatList(values.map(valueText), { type: 'disjunction' }),
    });

  return (rule) => {
    const types = namesIn(rule.type).map(naming.type);
    const locales = namesIn(rule.locale).map(naming.locale);
    const conditions = conditionsOf(rule).map(conditionText);
    return text('rules.says', {
      template: naming.template(rule.template),
      hasTypes: types.length > 0 ? 'yes' : 'no',
      types: intl.formatList(types, { type: 'conjunction' }),
      hasLocales: locales.length > 0 ? 'yes' : 'no',
      locales: intl.formatList(locales, { type: 'disjunction' }),
      hasConditions: conditions.length > 0 ? 'yes' : 'no',
      conditions: intl.formatList(conditions, { type: 'conjunction' }),
    });
  };
}
