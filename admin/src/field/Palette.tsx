import { Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import type { PaletteColor } from '../../../server/src/contracts/api';
import { useText } from '../i18n/use-text';
import { coveringInput } from './covering-input';

export interface PaletteProps {
  readonly label: string;
  readonly palette: readonly PaletteColor[];
  /** The colour that holds, `#rrggbb`. */
  readonly color: string;
  /** The default, `#rrggbb`. */
  readonly fallback: string;
  /** Takes `#rrggbb`. */
  readonly onPick: (color: string) => void;
  readonly disabled: boolean;
}

/** The site's colours as radio buttons, the default among them. Any other colour leaves all unchecked. */
export function Palette({ label, palette, color, fallback, onPick, disabled }: PaletteProps) {
  const text = useText();
  const group = useId();
  const hasDefault = palette.some((one) => one.color === fallback);
  const all = hasDefault
    ? palette
    : [{ name: text('template.default'), color: fallback }, ...palette];
  return (
    <Swatches disabled={disabled} aria-label={label}>
      {all.map((one) => (
        <Swatch key={`${one.name} ${one.color}`}>
          <input
            type="radio"
            name={group}
            checked={one.color === color}
            onChange={() => onPick(one.color)}
          />
          <Dot aria-hidden style={{ background: one.color }} />
          <Typography variant="pi" textColor="neutral800">
            <bdi>{one.name}</bdi>
          </Typography>
        </Swatch>
      ))}
    </Swatches>
  );
}

const Swatches = styled.fieldset`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem;
  min-inline-size: 0;
  margin: 0;
  margin-block-end: 0.4rem;
  padding: 0;
  border: 0;
`;

const Dot = styled.span`
  inline-size: 1.6rem;
  block-size: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral300};
  border-radius: 50%;
`;

const Swatch = styled.label`
  position: relative;
  display: flex;
  align-items: center;
  gap: 0.6rem;
  padding-block: 0.4rem;
  padding-inline: 0.6rem 1rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 2rem;
  background: ${({ theme }) => theme.colors.neutral0};
  cursor: pointer;

  > input {
    ${coveringInput}
  }

  &:has(input:checked) {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:has(input:focus-visible) {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  &:has(input:disabled) {
    opacity: 0.6;
    cursor: not-allowed;
  }
`;
