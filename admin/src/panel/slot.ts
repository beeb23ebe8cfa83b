import { useSyncExternalStore } from 'react';

/** The place in the side panel that the field fills, or null where there is no panel. */
let slot: HTMLElement | null = null;
const listeners = new Set<() => void>();

/** Says where the side panel stands. Usable as the `ref` of its element. */
export function offerSlot(element: HTMLElement | null): void {
  slot = element;
  for (const listener of listeners) listener();
}

/** Where the field may show its card a second time, so that both share one preview. */
export function useSlot(): HTMLElement | null {
  return useSyncExternalStore(subscribe, () => slot);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
