import { useEffect, useRef, useState, type RefObject } from 'react';

import type { RuleSettings } from '../../../../server/src/contracts/settings';
import { usePageText } from '../../i18n/use-page-text';
import { withMoved } from '../with-moved';

/** What of a rule can have the focus. */
export type RulePart = 'edit' | 'up' | 'down' | 'delete' | 'editor';

export interface RuleListState {
  /** To be set on what holds the list and the button that adds. */
  readonly root: RefObject<HTMLDivElement>;
  /** The place of the rule that is being edited, or null. */
  readonly open: number | null;
  /** What was done last, for those who cannot see it. */
  readonly said: string;
  readonly add: (rule: RuleSettings) => void;
  readonly edit: (index: number) => void;
  readonly done: (index: number) => void;
  readonly change: (index: number, rule: RuleSettings) => void;
  readonly move: (index: number, by: -1 | 1) => void;
  readonly remove: (index: number) => void;
}

interface Focus {
  readonly index: number;
  /** The first of them that is there and can be used. */
  readonly parts: readonly RulePart[];
}

/** How a list of rules is changed, where the focus goes then, and what is said of it. */
export function useRuleList(
  rules: readonly RuleSettings[],
  onChange: (rules: readonly RuleSettings[]) => void,
): RuleListState {
  const text = usePageText();
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<Focus | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [said, say] = useState('');

  useEffect(() => {
    const { current: focus } = wanted;
    if (focus === null || root.current === null) return;
    wanted.current = null;
    const found = focus.parts.map((part) => find(root.current, focus.index, part));
    const adding = root.current.querySelector<HTMLElement>('[data-part="add"]');
    (found.find((each) => each !== null) ?? adding)?.focus();
  });

  const focusOn = (index: number, ...parts: RulePart[]) => (wanted.current = { index, parts });

  return {
    root,
    open,
    said,
    add(rule) {
      onChange([...rules, rule]);
      setOpen(rules.length);
      say(text('rules.added', { number: rules.length + 1 }));
      focusOn(rules.length, 'editor');
    },
    edit(index) {
      setOpen(index);
      focusOn(index, 'editor');
    },
    done(index) {
      setOpen(null);
      focusOn(index, 'edit');
    },
    change: (index, rule) => onChange(rules.map((each, place) => (place === index ? rule : each))),
    move(index, by) {
      const to = index + by;
      onChange(withMoved(rules, index, to));
      if (open === index) setOpen(to);
      if (open === to) setOpen(index);
      say(text('rules.moved', { number: to + 1, count: rules.length }));
      focusOn(to, ...(by < 0 ? (['up', 'down'] as const) : (['down', 'up'] as const)));
    },
    remove(index) {
      onChange(rules.filter((_rule, place) => place !== index));
      if (open !== null) setOpen(open === index ? null : open > index ? open - 1 : open);
      say(text('rules.deleted', { number: index + 1 }));
      focusOn(Math.min(index, rules.length - 2), 'delete');
    },
  };
}

/** A part of a rule that can have the focus, or null. */
function find(root: HTMLElement | null, index: number, part: RulePart): HTMLElement | null {
  const rule = root?.querySelector(`[data-rule="${index}"]`);
  // Of the editor, its first box.
  const within =
    part === 'editor' ? '[data-part="editor"] [role="combobox"]' : `[data-part="${part}"]`;
  return (
    rule?.querySelector<HTMLElement>(`${within}:not([disabled], [aria-disabled="true"])`) ?? null
  );
}
