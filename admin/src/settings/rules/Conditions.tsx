import { Button, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useEffect, useId, useRef } from 'react';
import { styled } from 'styled-components';

import type { RuleSettings } from '../../../../server/src/contracts/settings';
import type { RuledType } from '../../../../server/src/contracts/settings-types';
import { usePageText } from '../../i18n/use-page-text';
import { ConditionRow } from './ConditionRow';
import { attributesFor, conditionFor, conditionsOf, withConditions } from './rule-values';

export interface ConditionsProps {
  readonly rule: RuleSettings;
  readonly types: readonly RuledType[];
  readonly disabled: boolean;
  readonly onChange: (rule: RuleSettings) => void;
}

/** What a rule asks of the entries that it is for. */
export function Conditions({ rule, types, disabled, onChange }: ConditionsProps) {
  const text = usePageText();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const isChangedHere = useRef(false);
  const conditions = conditionsOf(rule);
  const attributes = attributesFor(rule, types);
  const free = attributes.filter(({ path }) => conditions.every((each) => each.path !== path));
  const [next] = free;

  // What was added is filled in next; where one was removed, the focus stays in the rule.
  useEffect(() => {
    if (!isChangedHere.current) return;
    isChangedHere.current = false;
    const last = root.current?.querySelector<HTMLElement>(
      '[data-condition]:last-child [role="combobox"]',
    );
    (last ?? root.current?.querySelector<HTMLElement>('[data-part="add-condition"]'))?.focus();
  }, [conditions.length]);

  const change = (changed: ReturnType<typeof conditionsOf>) => {
    isChangedHere.current = changed.length !== conditions.length;
    onChange(withConditions(rule, changed));
  };

  return (
    <Parts ref={root} role="group" aria-labelledby={id}>
      <Typography id={id} variant="pi" fontWeight="bold" textColor="neutral800">
        {text('rules.conditions')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {text(conditions.length === 0 ? 'rules.noConditions' : 'rules.conditionsHint')}
      </Typography>
      {conditions.length > 0 && (
        <List>
          {conditions.map((condition, index) => (
            <ConditionRow
              // Conditions have no identity but their place: the attribute is what changes.
              key={index}
              index={index}
              condition={condition}
              attribute={attributes.find(({ path }) => path === condition.path)}
              free={free}
              disabled={disabled}
              onChange={(changed) =>
                change(conditions.map((each, place) => (place === index ? changed : each)))
              }
              onRemove={() => change(conditions.filter((_each, place) => place !== index))}
            />
          ))}
        </List>
      )}
      <div>
        <Button
          variant="tertiary"
          size="S"
          startIcon={<Plus />}
          data-part="add-condition"
          disabled={disabled || next === undefined}
          onClick={() => next !== undefined && change([...conditions, conditionFor(next)])}
        >
          {text('rules.addCondition')}
        </Button>
      </div>
    </Parts>
  );
}

const List = styled.ul`
  display: grid;
  gap: 1.6rem;
`;

const Parts = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
`;
