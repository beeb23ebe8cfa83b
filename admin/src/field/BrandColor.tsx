import { Field, IconButton } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useId, useState } from 'react';

import type { PaletteColor } from '../../../server/src/contracts/api';
import { useText } from '../i18n/use-text';
import { parseColor } from './color';
import { ColorBox } from './ColorBox';
import { Legibility } from './Legibility';
import { Palette } from './Palette';

export interface BrandColorProps {
  /** @default the brand colour's */
  readonly label?: string;
  /** The editor's choice, or undefined for the default. */
  readonly chosen: string | undefined;
  /** The default, `#rrggbb`. */
  readonly fallback: string;
  /** Takes `#rrggbb`, or undefined to go back to the default. */
  readonly onChoose: (color: string | undefined) => void;
  /**
   * Colours to pick from before any other.
   * @default none
   */
  readonly palette?: readonly PaletteColor[];
  /**
   * Whether to say how text reads on it.
   * @default false
   */
  readonly contrast?: boolean;
  readonly disabled: boolean;
}

/** The brand colour, typed or picked. What is typed is only taken once it is a colour. */
export function BrandColor(props: BrandColorProps) {
  const { label, chosen, fallback, onChoose, palette = [], contrast = false, disabled } = props;
  const text = useText();
  const id = useId();
  /** What the editor is typing, or null where the box shows the choice. */
  const [draft, setDraft] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);

  const shown = draft ?? chosen ?? '';
  const color = parseColor(shown);
  const wrong = shown.trim() !== '' && color === null;

  const take = (value: string) => {
    const parsed = parseColor(value);
    if (value.trim() === '' || parsed === fallback) onChoose(undefined);
    else if (parsed !== null) onChoose(parsed);
  };

  return (
    <Field.Root
      id={id}
      hint={<bdi>{text('color.hint', { color: fallback })}</bdi>}
      // Half a colour is no mistake yet while it is being typed.
      {...(wrong && !typing && { error: text('color.invalid', { value: shown }) })}
    >
      <Field.Label>{label ?? text('color.label')}</Field.Label>
      {palette.length > 0 && (
        <Palette
          label={label ?? text('color.label')}
          palette={palette}
          color={chosen ?? fallback}
          fallback={fallback}
          onPick={(picked) => {
            setDraft(null);
            take(picked);
          }}
          disabled={disabled}
        />
      )}
      <ColorBox
        value={shown}
        placeholder={fallback}
        color={color ?? fallback}
        disabled={disabled}
        onFocus={() => setTyping(true)}
        onType={(written) => {
          setDraft(written);
          take(written);
        }}
        onBlur={() => {
          setTyping(false);
          if (!wrong) setDraft(null);
        }}
        onPick={(picked) => {
          setDraft(null);
          take(picked);
        }}
        endAction={
          shown !== '' &&
          !disabled && (
            <IconButton
              label={text('color.reset')}
              variant="ghost"
              size="S"
              onClick={() => {
                setDraft(null);
                onChoose(undefined);
              }}
            >
              <ArrowsCounterClockwise />
            </IconButton>
          )
        }
      />
      {contrast && <Legibility color={color ?? chosen ?? fallback} />}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
