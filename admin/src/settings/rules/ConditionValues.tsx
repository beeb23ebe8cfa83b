import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';

import type { RuleValue } from '../../../../server/src/contracts/settings';
import type { RuledAttribute } from '../../../../server/src/contracts/settings-types';
import { usePageText } from '../../i18n/use-page-text';
import { useText } from '../../i18n/use-text';
import { NamesSelect } from '../NamesSelect';

export interface ConditionValuesProps {
  readonly label: string;
  /** Undefined for one that is not offered, whose values are taken as texts. */
  readonly attribute: RuledAttribute | undefined;
  readonly values: readonly RuleValue[];
  readonly disabled: boolean;
  readonly onChange: (values: readonly RuleValue[]) => void;
}

const YES = 'yes';

/** What an attribute is to hold: any of several values. */
export function ConditionValues(props: ConditionValuesProps) {
  const { label, attribute, values, disabled, onChange } = props;
  const text = usePageText();
  const common = useText();

  if (attribute?.kind === 'boolean') {
    return (
      <Field.Root>
        <Field.Label>{label}</Field.Label>
        <SingleSelect
          value={values.includes(true) ? YES : 'no'}
          disabled={disabled}
          onChange={(chosen) => onChange([chosen === YES])}
        >
          <SingleSelectOption value={YES}>{common('options.yes')}</SingleSelectOption>
          <SingleSelectOption value="no">{common('options.no')}</SingleSelectOption>
        </SingleSelect>
      </Field.Root>
    );
  }
  if (attribute?.kind === 'choice') {
    return (
      <NamesSelect
        label={label}
        all={text('rules.chooseValues')}
        names={attribute.values}
        chosen={values.map(String)}
        labelOf={(value) => value}
        disabled={disabled}
        onChoose={onChange}
      />
    );
  }
  return (
    <Field.Root hint={text('rules.valuesHint')}>
      <Field.Label>{label}</Field.Label>
      <Textarea
        value={values.join('\n')}
        disabled={disabled}
        rows={Math.min(6, Math.max(1, values.length))}
        onChange={({ target }) => onChange(target.value.split('\n'))}
      />
      <Field.Hint />
    </Field.Root>
  );
}
