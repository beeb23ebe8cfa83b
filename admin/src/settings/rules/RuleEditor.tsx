import { Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { RuleSettings } from '../../../../server/src/contracts/settings';
import type { SettingsTemplates } from '../../../../server/src/contracts/settings-templates';
import type { SettingsTypes } from '../../../../server/src/contracts/settings-types';
import { usePageText } from '../../i18n/use-page-text';
import { Conditions } from './Conditions';
import type { Naming } from './naming';
import { NamesSelect } from '../NamesSelect';
import { namesIn, withNames } from './rule-values';

export interface RuleEditorProps {
  readonly rule: RuleSettings;
  /** Its place, from 0. */
  readonly index: number;
  readonly naming: Naming;
  readonly catalogue: SettingsTemplates;
  readonly types: SettingsTypes;
  readonly disabled: boolean;
  readonly onChange: (rule: RuleSettings) => void;
  readonly onDone: () => void;
}

/** A rule as somebody makes it. */
export function RuleEditor(props: RuleEditorProps) {
  const { rule, index, naming, catalogue, types, disabled, onChange, onDone } = props;
  const text = usePageText();
  const uids = namesIn(rule.type);
  const codes = namesIn(rule.locale);
  const known = catalogue.templates.map(({ name }) => name);
  // One that is gone stays to be seen until another one is chosen.
  const names = known.includes(rule.template) ? known : [rule.template, ...known];
  const { locales } = naming;
  return (
    <Editor
      role="group"
      aria-label={text('rules.editor', { number: index + 1 })}
      data-part="editor"
    >
      <Fields>
        <Field.Root>
          <Field.Label>{text('rules.template')}</Field.Label>
          <SingleSelect
            value={rule.template}
            disabled={disabled}
            onChange={(template) => onChange({ ...rule, template: String(template) })}
          >
            {names.map((name) => (
              <SingleSelectOption key={name} value={name}>
                {naming.template(name)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <NamesSelect
          label={text('rules.types')}
          all={text('rules.allTypes')}
          names={types.types.map(({ uid }) => uid)}
          chosen={uids}
          labelOf={naming.type}
          disabled={disabled}
          onChoose={(chosen) => onChange(withNames(rule, 'type', chosen))}
        />
        {(locales.length > 1 || codes.length > 0) && (
          <NamesSelect
            label={text('rules.locales')}
            all={text('rules.allLocales')}
            names={locales}
            chosen={codes}
            labelOf={naming.locale}
            disabled={disabled}
            onChoose={(chosen) => onChange(withNames(rule, 'locale', chosen))}
          />
        )}
      </Fields>
      <Conditions rule={rule} types={types.types} disabled={disabled} onChange={onChange} />
      <Flex justifyContent="flex-end">
        <Button variant="secondary" size="S" onClick={onDone}>
          {text('rules.done')}
        </Button>
      </Flex>
    </Editor>
  );
}

const Editor = styled.div`
  display: flex;
  flex-direction: column;
  gap: 2rem;
  padding-block-start: 1.6rem;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral150};
`;

const Fields = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
  gap: 1.6rem;
`;
