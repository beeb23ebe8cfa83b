/** As much as is known here of what may be asked for. */
export interface Asked {
  /** Equal for what is answered alike. */
  readonly key: string;
  /** What it is about. An answer about something else is of no use any more. */
  readonly subject: string;
}

/**
 * One request in flight and one that waits, the newest: what was asked for in between is passed
 * over. So answers come as fast as the server can give them, and no pause has to be guessed.
 */
export interface Latest<Ask extends Asked> {
  readonly running: Ask | null;
  readonly waiting: Ask | null;
  /** Whether the one in flight takes so long that it gives way to a newer one. */
  readonly slow: boolean;
}

export const NOTHING_ASKED: Latest<never> = { running: null, waiting: null, slow: false };

/** Something is asked for. */
export function asked<Ask extends Asked>(state: Latest<Ask>, next: Ask): Latest<Ask> {
  const { running, slow } = state;
  if (running?.subject !== next.subject) return runs(next);
  if (running.key === next.key) return { ...state, waiting: null };
  return slow ? runs(next) : { ...state, waiting: next };
}

/** The one in flight was answered, or failed. */
export function ended<Ask extends Asked>({ waiting }: Latest<Ask>): Latest<Ask> {
  return runs(waiting);
}

/** The one in flight takes long. */
export function slowed<Ask extends Asked>(state: Latest<Ask>): Latest<Ask> {
  return state.waiting === null ? { ...state, slow: true } : runs(state.waiting);
}

function runs<Ask extends Asked>(running: Ask | null): Latest<Ask> {
  return { running, waiting: null, slow: false };
}
