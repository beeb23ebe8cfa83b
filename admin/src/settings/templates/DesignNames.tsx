import { Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';

import type { TemplateInfo } from '../../../../server/src/contracts/template';
import { usePageText } from '../../i18n/use-page-text';
import type { DesignPartProps } from './DesignParts';
import { basedOn, isName } from './design-values';

export interface DesignNamesProps extends DesignPartProps {
  /** What a design may be based on. */
  readonly bases: readonly TemplateInfo[];
  /** Whether it was never saved: from then on its name stays, since entries have it by that. */
  readonly isNew: boolean;
  /** Whether something else has its name. */
  readonly isTaken: boolean;
  /** Takes null to derive the name from the label again. */
  readonly onName: (name: string | null) => void;
  readonly onLabel: (label: string) => void;
}

/** What a design is called, and the template that draws it. */
export function DesignNames(props: DesignNamesProps) {
  const { design, base, bases, isNew, isTaken, disabled, onName, onLabel, onChange } = props;
  const text = usePageText();
  const wrong = isTaken ? 'design.nameTaken' : 'design.nameWrong';
  const isWrong = isNew && (isTaken || !isName(design.name));
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Field.Root hint={text('design.labelHint')} required>
        <Field.Label>{text('design.label')}</Field.Label>
        <Field.Input
          type="text"
          value={design.label}
          maxLength={100}
          disabled={disabled}
          onChange={({ target }) => onLabel(target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Field.Root
        hint={text(isNew ? 'design.nameHint' : 'design.nameStays')}
        {...(isWrong && { error: text(wrong, { name: design.name }) })}
      >
        <Field.Label>{text('design.name')}</Field.Label>
        <Field.Input
          type="text"
          value={design.name}
          maxLength={60}
          disabled={disabled || !isNew}
          onChange={({ target }) => onName(target.value === '' ? null : target.value)}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Field.Root>
        <Field.Label>{text('design.template')}</Field.Label>
        <SingleSelect
          value={base.name}
          disabled={disabled}
          onChange={(chosen) => {
            const other = bases.find(({ name }) => name === chosen);
            if (other !== undefined) onChange(basedOn(design, other));
          }}
        >
          {bases.map(({ name, label }) => (
            <SingleSelectOption key={name} value={name}>
              {label}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Flex>
  );
}
