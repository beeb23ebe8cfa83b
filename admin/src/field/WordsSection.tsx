import { Field, Textarea } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useId } from 'react';
import { styled } from 'styled-components';

import type { EntryWords } from '../../../server/src/contracts/api';
import type { DrawnWords } from '../../../server/src/contracts/renderer';
import { WORDS, type Choices, type Word } from '../../../server/src/contracts/choices';
import type { MessageKey } from '../i18n/messages';
import { useText } from '../i18n/use-text';
import { choose } from './choices';

/** In the order in which they stand in the form. */
const NAMES = ['title', 'description', 'label', 'alt'] as const satisfies readonly Word[];

const LABELS: Record<Word, MessageKey> = {
  title: 'words.title',
  description: 'words.description',
  label: 'words.label',
  alt: 'words.alt',
};

export interface WordsSectionProps {
  readonly choices: Choices;
  /** What stands on the card where nothing is written here; null before it is known. */
  readonly entry: EntryWords | null;
  /** Which words the newest picture shows; undefined before that is known. */
  readonly drawn: readonly DrawnWords[] | undefined;
  readonly onChange: (choices: Choices) => void;
  readonly disabled: boolean;
}

/** The card's own words. A box that is empty shows the entry's, and follows it. */
export function WordsSection({ choices, entry, drawn, onChange, disabled }: WordsSectionProps) {
  const title = choices.title ?? entry?.title;
  return (
    <Boxes>
      {NAMES.map((name) => (
        <WordBox
          key={name}
          name={name}
          value={choices[name] ?? ''}
          placeholder={(name === 'alt' ? title : entry?.[name]) ?? ''}
          drawn={drawn?.find(({ part }) => part === name)}
          onWrite={(text) => onChange(choose(choices, name, text.trim() === '' ? undefined : text))}
          disabled={disabled}
        />
      ))}
    </Boxes>
  );
}

interface WordBoxProps {
  readonly name: Word;
  readonly value: string;
  readonly placeholder: string;
  /** How the newest picture shows it; undefined where it does not. */
  readonly drawn: DrawnWords | undefined;
  readonly onWrite: (text: string) => void;
  readonly disabled: boolean;
}

function WordBox({ name, value, placeholder, drawn, onWrite, disabled }: WordBoxProps) {
  const text = useText();
  const id = useId();
  const most = WORDS[name];
  const hint =
    value === ''
      ? text(name === 'alt' ? 'words.altHint' : 'words.emptyHint')
      : text('words.count', { count: value.length, most });
  const box = {
    // Of texts in other writings than the admin's.
    dir: 'auto',
    value,
    placeholder,
    maxLength: most,
    disabled,
  } as const;
  return (
    <Field.Root
      id={id}
      hint={
        <>
          <bdi>{hint}</bdi>
          {drawn && <Fitting cutAfter={drawn.cutAfter} />}
        </>
      }
    >
      <Field.Label>{text(LABELS[name])}</Field.Label>
      {name === 'description' ? (
        <Textarea {...box} onChange={({ target }) => onWrite(target.value)} />
      ) : (
        <Field.Input type="text" {...box} onChange={({ target }) => onWrite(target.value)} />
      )}
      <Field.Hint />
    </Field.Root>
  );
}

/** Whether a text is on the card as a whole, or where it is cut. */
function Fitting({ cutAfter }: { readonly cutAfter: string | null }) {
  const text = useText();
  return (
    <Fits aria-live="polite" $cut={cutAfter !== null}>
      {cutAfter !== null && <WarningCircle aria-hidden fill="warning600" />}
      <bdi>{cutAfter === null ? text('words.fits') : text('words.cut', { words: cutAfter })}</bdi>
    </Fits>
  );
}

/** Which words are the card's own, in a line. */
export function useWordsLine(choices: Choices): string {
  const text = useText();
  const own = NAMES.filter((name) => choices[name] !== undefined);
  if (own.length === 0) return text('words.fromEntry');
  return text('words.own', { names: own.map((name) => text(LABELS[name])).join(', ') });
}

const Fits = styled.span<{ $cut: boolean }>`
  display: block;
  color: ${({ theme, $cut }) => ($cut ? theme.colors.neutral800 : theme.colors.neutral600)};
  font-weight: ${({ $cut }) => ($cut ? 600 : 400)};

  svg {
    inline-size: 1.2rem;
    block-size: 1.2rem;
    margin-inline-end: 0.4rem;
    vertical-align: -0.15rem;
  }
`;

const Boxes = styled.div`
  display: grid;
  gap: 1.6rem;
`;
