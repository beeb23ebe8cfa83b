import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';

import { useText } from '../i18n/use-text';
import { ColorWell } from './ColorWell';

export interface ColorBoxProps {
  /** What stands in the box. */
  readonly value: string;
  readonly placeholder: string;
  /** What the picker shows, `#rrggbb`. */
  readonly color: string;
  readonly disabled: boolean;
  readonly onType: (text: string) => void;
  readonly onPick: (color: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly endAction?: ReactNode;
}

/** A box for a colour that is typed, or picked with the browser's own picker. */
export function ColorBox({ color, onType, onPick, ...box }: ColorBoxProps) {
  const text = useText();
  return (
    <Field.Input
      type="text"
      dir="ltr"
      autoComplete="off"
      spellCheck={false}
      {...box}
      onChange={({ target }) => onType(target.value)}
      startAction={
        <ColorWell
          type="color"
          aria-label={text('color.pick')}
          value={color}
          disabled={box.disabled}
          onChange={({ target }) => onPick(target.value)}
        />
      }
    />
  );
}
