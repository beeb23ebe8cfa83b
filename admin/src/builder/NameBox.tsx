import { Cross } from '@strapi/icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import { styled } from 'styled-components';

import { splitNames } from '../../../server/src/resolve/names';
import { useText } from '../i18n/use-text';
import { Suggestions } from './Suggestions';
import { matching } from './matching';

export interface NameBoxProps {
  readonly id: string;
  readonly names: readonly string[];
  /** Those of the names that are wrong. */
  readonly wrong: readonly string[];
  readonly suggestions: readonly string[];
  readonly placeholder: string;
  readonly describedBy: string;
  readonly disabled: boolean;
  readonly onChange: (names: readonly string[]) => void;
}

/**
 * Several names in their order: typed, with commas or lines between them, or chosen from a list. A
 * name is taken by Enter, by a comma, and on leaving the box.
 */
export function NameBox(props: NameBoxProps) {
  const { id, names, wrong, suggestions, placeholder, describedBy, disabled, onChange } = props;
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = `${id}-list`;
  const offered = matching(suggestions, draft, names);
  const isOpen = open && offered.length > 0;
  const chosen = isOpen ? offered[active] : undefined;

  const take = (written: string) => {
    setDraft('');
    setActive(-1);
    const more = splitNames(written);
    if (more.length > 0) onChange([...names, ...more]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter ends a word of an input method, and is not meant for the box.
    if (event.nativeEvent.isComposing) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => {
        setOpen(true);
        setActive(Math.min(active + 1, offered.length - 1));
      },
      ArrowUp: () => setActive(Math.max(active - 1, -1)),
      Enter: () => take(chosen ?? draft),
      ',': () => take(draft),
    };
    const isIdle = draft.trim() === '' && chosen === undefined;
    const move = moves[event.key];
    // With nothing to take, Enter is the form's.
    if (move !== undefined && !(event.key === 'Enter' && isIdle)) {
      event.preventDefault();
      move();
    } else if (event.key === 'Escape' && isOpen) {
      // Else it would close the whole form.
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Backspace' && draft === '' && names.length > 0) {
      onChange(names.slice(0, -1));
    }
  };

  return (
    <Place>
      <Frame
        data-wrong={wrong.length > 0}
        data-disabled={disabled}
        onClick={() => input.current?.focus()}
      >
        {names.map((name, index) => (
          <Name key={`${index} ${name}`} data-wrong={wrong.includes(name)}>
            <bdi>{name}</bdi>
            <button
              type="button"
              disabled={disabled}
              aria-label={text('options.remove', { name })}
              onClick={() => onChange(names.toSpliced(index, 1))}
            >
              <Cross aria-hidden />
            </button>
          </Name>
        ))}
        <input
          ref={input}
          id={id}
          dir="ltr"
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-describedby={describedBy}
          aria-invalid={wrong.length > 0}
          {...(chosen !== undefined && { 'aria-activedescendant': `${listId}-${active}` })}
          autoComplete="off"
          spellCheck={false}
          disabled={disabled}
          value={draft}
          placeholder={names.length === 0 ? placeholder : ''}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            take(draft);
          }}
          onChange={({ target }) => {
            setOpen(true);
            setActive(-1);
            setDraft(target.value);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text');
            if (!/[,\n]/u.test(pasted)) return;
            event.preventDefault();
            take(draft + pasted);
          }}
          onKeyDown={onKeyDown}
        />
      </Frame>
      {isOpen && (
        <Suggestions
          id={listId}
          label={text('options.suggestions')}
          names={offered}
          active={active}
          onPick={take}
        />
      )}
    </Place>
  );
}

const Place = styled.div`
  position: relative;
`;

const Frame = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;
  align-items: center;
  min-block-size: 4rem;
  padding: 0.5rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  cursor: text;

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: 0 0 0 2px ${({ theme }) => theme.colors.primary600};
  }

  &[data-wrong='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }

  &[data-disabled='true'] {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  > input {
    flex: 1 1 8rem;
    min-inline-size: 8rem;
    block-size: 2.8rem;
    padding: 0 0.4rem;
    border: 0;
    outline: 0;
    background: none;
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;

    &::placeholder {
      color: ${({ theme }) => theme.colors.neutral500};
      opacity: 1;
    }
  }
`;

const Name = styled.span`
  display: inline-flex;
  gap: 0.4rem;
  align-items: center;
  max-inline-size: 100%;
  padding: 0.4rem 0.4rem 0.4rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.primary100};
  color: ${({ theme }) => theme.colors.primary600};
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.33;
  overflow-wrap: anywhere;

  &[data-wrong='true'] {
    border-color: ${({ theme }) => theme.colors.danger200};
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger600};
  }

  button {
    display: grid;
    place-items: center;
    inline-size: 1.6rem;
    block-size: 1.6rem;
    padding: 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: inherit;
    cursor: pointer;

    svg {
      inline-size: 0.8rem;
      block-size: 0.8rem;
    }

    &:focus-visible {
      outline: 2px solid currentcolor;
    }
  }
`;
