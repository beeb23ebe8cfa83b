import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';

/** What is chosen where no template is. */
const UNSET = '';
/** No template has such a name. */
const NONE = ':none';

export interface DefaultSelectProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Undefined for what holds where nothing is set here, null for none in spite of the config. */
  readonly chosen: string | null | undefined;
  /** What holds where nothing is set here. */
  readonly unset: string;
  /** What holds where there is none; absent where that is the same as nothing set. */
  readonly none?: string | undefined;
  readonly names: readonly string[];
  readonly labelOf: (name: string) => string;
  readonly disabled: boolean;
  readonly onChoose: (name: string | null | undefined) => void;
}

/** A default template, or what stands in for one. */
export function DefaultSelect(props: DefaultSelectProps) {
  const { label, hint, chosen, unset, none, names, labelOf, disabled, onChoose } = props;
  // One that is gone can be seen, and another one be chosen.
  const isGone = typeof chosen === 'string' && !names.includes(chosen);
  return (
    <Field.Root {...(hint !== undefined && { hint })}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={chosen === undefined ? UNSET : (chosen ?? NONE)}
        disabled={disabled}
        onChange={(value) => {
          if (value === UNSET) onChoose(undefined);
          else onChoose(value === NONE ? null : String(value));
        }}
      >
        <SingleSelectOption value={UNSET}>
          <Isolated>{unset}</Isolated>
        </SingleSelectOption>
        {none !== undefined && (
          <SingleSelectOption value={NONE}>
            <Isolated>{none}</Isolated>
          </SingleSelectOption>
        )}
        {[...names, ...(isGone ? [chosen] : [])].map((name) => (
          <SingleSelectOption key={name} value={name}>
            {labelOf(name)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}

/**
 * A text of its own direction. The box shows the chosen option's own element, so that a click on it there would
 * be the option's, and the list would not open.
 */
const Isolated = styled.bdi`
  pointer-events: none;
`;
