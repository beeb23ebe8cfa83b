import {
  Checkbox,
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import type {
  OptionSchema,
  OptionSchemas,
  OptionValue,
} from '../../../server/src/contracts/template';
import type { PreviewPictures } from '../../../server/src/contracts/api';
import { BrandColor } from './BrandColor';
import { PictureOption } from './PictureOption';
import { useTemplateText } from './use-template-text';

type Options = Readonly<Record<string, OptionValue>>;

export interface TemplateOptionsProps {
  readonly schemas: OptionSchemas;
  /** The editor's choices, without those that are as by default. */
  readonly chosen: Options;
  /** Takes undefined to go back to the default. */
  readonly onChoose: (name: string, value: OptionValue | undefined) => void;
  /** The files that the preview tells of. */
  readonly pictures: PreviewPictures | undefined;
  readonly disabled: boolean;
}

/** What may be chosen of a template, each by the control that fits it. */
export function TemplateOptions(props: TemplateOptionsProps) {
  const { schemas, chosen, onChoose, pictures, disabled } = props;
  const names = Object.keys(schemas);
  if (names.length === 0) return null;
  return (
    <Controls>
      {names.map((name) => {
        const schema = schemas[name];
        if (schema === undefined) return null;
        const take = (value: OptionValue | undefined) =>
          onChoose(name, value === schema.default ? undefined : value);
        return (
          <Control
            key={name}
            schema={schema}
            value={chosen[name]}
            onChange={take}
            pictures={pictures}
            disabled={disabled}
          />
        );
      })}
    </Controls>
  );
}

interface ControlProps {
  readonly schema: OptionSchema;
  /** The editor's choice, or undefined for the default. */
  readonly value: OptionValue | undefined;
  readonly onChange: (value: OptionValue | undefined) => void;
  readonly pictures: PreviewPictures | undefined;
  readonly disabled: boolean;
}

function Control({ schema, value, onChange, pictures, disabled }: ControlProps) {
  const id = useId();
  const say = useTemplateText();
  const hint = schema.help === undefined ? undefined : say(schema.help);
  if (schema.type === 'color') {
    return (
      <BrandColor
        label={say(schema.label)}
        chosen={typeof value === 'string' ? value : undefined}
        fallback={schema.default}
        onChoose={onChange}
        disabled={disabled}
      />
    );
  }
  if (schema.type === 'boolean') {
    return (
      <Field.Root id={id} hint={hint}>
        <Checkbox
          checked={(value ?? schema.default) === true}
          onCheckedChange={(checked) => onChange(checked === true)}
          disabled={disabled}
        >
          {say(schema.label)}
        </Checkbox>
        <Field.Hint />
      </Field.Root>
    );
  }
  return (
    <Field.Root id={id} hint={hint}>
      <Field.Label>{say(schema.label)}</Field.Label>
      {schema.type === 'choice' && (
        <SingleSelect
          value={String(value ?? schema.default)}
          onChange={(choice) => onChange(String(choice))}
          disabled={disabled}
        >
          {schema.choices.map((choice) => (
            <SingleSelectOption key={choice.value} value={choice.value}>
              {say(choice.label)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      )}
      {schema.type === 'number' && (
        <NumberInput
          value={Number(value ?? schema.default)}
          step={schema.step ?? 1}
          onValueChange={(number) => {
            const isWithin = number !== undefined && number >= schema.min && number <= schema.max;
            if (isWithin) onChange(number);
          }}
          disabled={disabled}
        />
      )}
      {schema.type === 'text' && (
        <Field.Input
          type="text"
          value={String(value ?? schema.default)}
          maxLength={schema.maxLength}
          onChange={({ target }) => onChange(target.value)}
          disabled={disabled}
        />
      )}
      {schema.type === 'picture' && (
        <PictureOption
          label={say(schema.label)}
          chosen={String(value ?? '')}
          pictures={pictures}
          onChoose={onChange}
          disabled={disabled}
        />
      )}
      <Field.Hint />
    </Field.Root>
  );
}

const Controls = styled.div`
  grid-column: 1 / -1;
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  gap: 1.6rem;
  align-items: end;
`;
