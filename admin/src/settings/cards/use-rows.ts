import { useEffect, useRef, useState } from 'react';

import { withMoved } from '../with-moved';

type Wish =
  | { readonly kind: 'added' }
  | { readonly kind: 'moved'; readonly to: number; readonly by: Element | null }
  | { readonly kind: 'removed'; readonly from: number };

export interface Rows {
  /** What each row is known by, in their order. */
  readonly keys: readonly number[];
  /** For the element that holds all rows; each row is a child of it that can take the focus. */
  readonly listRef: React.RefObject<HTMLOListElement>;
  /** For what adds a row: it has the focus once the last row is gone. */
  readonly addRef: React.RefObject<HTMLButtonElement>;
  /** To be called with each change, beside the change itself. */
  readonly added: () => void;
  readonly removed: (index: number) => void;
  readonly moved: (from: number, to: number) => void;
}

/**
 * Keeps rows apart that come, go and move, and the focus with them: in a new row's first field, on a moved
 * row's same button, and where a row is gone on the one that took its place.
 * @param count how many rows there are
 */
export function useRows(count: number): Rows {
  const next = useRef(count);
  const wish = useRef<Wish | null>(null);
  const listRef = useRef<HTMLOListElement>(null);
  const addRef = useRef<HTMLButtonElement>(null);
  const [known, setKeys] = useState<readonly number[]>(() =>
    Array.from({ length: count }, (_, i) => i),
  );
  // Others than those that came and went here, such as the saved ones again.
  const keys = known.length === count ? known : Array.from({ length: count }, (_, index) => index);

  useEffect(() => {
    const asked = wish.current;
    wish.current = null;
    if (asked !== null) focusOn(asked, listRef.current, addRef.current);
  });

  return {
    keys,
    listRef,
    addRef,
    added() {
      wish.current = { kind: 'added' };
      setKeys([...keys, Math.max(next.current, ...keys) + 1]);
      next.current += 1;
    },
    removed(index) {
      wish.current = { kind: 'removed', from: index };
      setKeys(keys.filter((_key, place) => place !== index));
    },
    moved(from, to) {
      wish.current = { kind: 'moved', to, by: document.activeElement };
      setKeys(withMoved(keys, from, to));
    },
  };
}

function focusOn(wish: Wish, list: HTMLElement | null, add: HTMLElement | null): void {
  const rows = Array.from(list?.children ?? []).filter((row) => row instanceof HTMLElement);
  if (wish.kind === 'added') {
    rows.at(-1)?.querySelector<HTMLElement>('input, [role="combobox"]')?.focus();
  } else if (wish.kind === 'removed') {
    (rows[wish.from] ?? rows.at(-1) ?? add)?.focus();
  } else {
    const { by } = wish;
    const isUsable = by instanceof HTMLButtonElement && !by.disabled;
    (isUsable ? by : rows[wish.to])?.focus();
  }
}
