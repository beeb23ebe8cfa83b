import { TextButton, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { MessageKey } from '../i18n/messages';
import { useText } from '../i18n/use-text';
import type { Wrong } from './judge';

export interface WrongsProps {
  readonly id: string;
  readonly wrongs: readonly Wrong[];
  /** Puts the nearest right name in the place of a wrong one. */
  readonly onMend: (wrong: Wrong, by: string) => void;
  /**
   * Takes a wrong name out.
   * @default the input itself offers that
   */
  readonly onDrop?: (wrong: Wrong) => void;
}

/** What is wrong with an option, each with the nearest right name, which a click takes. */
export function Wrongs({ id, wrongs, onMend, onDrop }: WrongsProps) {
  const text = useText();
  return (
    <List id={id} role="alert">
      {wrongs.map((wrong) => {
        const { key, values } = explain(wrong);
        const { near } = wrong;
        return (
          <Typography key={wrong.text} tag="p" variant="pi" textColor="danger600">
            <bdi>{text(key, values)}</bdi>{' '}
            {near !== null && (
              <Mend type="button" onClick={() => onMend(wrong, near)}>
                {text('wrong.didYouMean', { name: near })}
              </Mend>
            )}{' '}
            {onDrop && (
              <Mend type="button" onClick={() => onDrop(wrong)}>
                {text('options.remove', { name: wrong.text })}
              </Mend>
            )}
          </Typography>
        );
      })}
    </List>
  );
}

function explain(wrong: Wrong): { key: MessageKey; values: Record<string, string> } {
  if (wrong.kind !== 'path') return { key: `wrong.${wrong.kind}`, values: { name: wrong.text } };
  const { problem, isOwn } = wrong;
  const { name, owner } = problem;
  switch (problem.kind) {
    case 'no-attribute':
      return isOwn
        ? { key: 'wrong.attribute', values: { name } }
        : { key: 'wrong.attributeOf', values: { name, owner } };
    case 'no-zone':
      return { key: 'wrong.zone', values: { name } };
    case 'component-unnamed':
      return { key: 'wrong.componentUnnamed', values: { name } };
    case 'no-component':
      return { key: 'wrong.component', values: { name, component: problem.component } };
    case 'goes-on':
    case 'no-schema':
      return { key: 'wrong.goesOn', values: { name } };
    case 'unfit':
      // No part wants a value to compare.
      return problem.wanted === 'value'
        ? { key: 'wrong.unfit.text', values: { name } }
        : { key: `wrong.unfit.${problem.wanted}`, values: { name } };
  }
}

const List = styled.div`
  display: grid;
  gap: 0.4rem;

  &:empty {
    display: none;
  }
`;

const Mend = styled(TextButton)`
  display: inline;

  span {
    font-size: inherit;
    text-decoration: underline;
  }
`;
