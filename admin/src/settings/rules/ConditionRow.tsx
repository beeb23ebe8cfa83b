import { Field, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { styled } from 'styled-components';

import type { RuledAttribute } from '../../../../server/src/contracts/settings-types';
import { usePageText } from '../../i18n/use-page-text';
import { ConditionValues } from './ConditionValues';
import { conditionFor, pathText, type RuleCondition } from './rule-values';

export interface ConditionRowProps {
  /** Its place, from 0. */
  readonly index: number;
  readonly condition: RuleCondition;
  /** The attribute that it asks for; undefined for one that is not offered. */
  readonly attribute: RuledAttribute | undefined;
  /** What it may ask for instead. */
  readonly free: readonly RuledAttribute[];
  readonly disabled: boolean;
  readonly onChange: (condition: RuleCondition) => void;
  readonly onRemove: () => void;
}

/** What a rule asks of one attribute. */
export function ConditionRow(props: ConditionRowProps) {
  const { index, condition, attribute, free, disabled, onChange, onRemove } = props;
  const text = usePageText();
  const number = index + 1;
  const paths = [condition.path, ...free.map(({ path }) => path)];
  return (
    <Row data-condition={index}>
      <Field.Root>
        <Field.Label>{text('rules.attribute', { number })}</Field.Label>
        <SingleSelect
          value={condition.path}
          disabled={disabled}
          onChange={(chosen) => {
            const other = free.find(({ path }) => path === chosen);
            if (other !== undefined) onChange(conditionFor(other));
          }}
        >
          {paths.map((path) => (
            <SingleSelectOption key={path} value={path}>
              {pathText(path)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <ConditionValues
        label={text('rules.holds', { number })}
        attribute={attribute}
        values={condition.values}
        disabled={disabled}
        onChange={(values) => onChange({ ...condition, values })}
      />
      <IconButton
        label={text('rules.removeCondition', { number })}
        disabled={disabled}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </Row>
  );
}

const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
  gap: 0.8rem;
  align-items: start;

  /* Beside the boxes, and not beside their labels. */
  > :last-child {
    margin-block-start: 2.4rem;
  }

  @media (max-width: 600px) {
    grid-template-columns: minmax(0, 1fr) auto;

    > :first-child {
      grid-column: 1 / -1;
    }
  }
`;
