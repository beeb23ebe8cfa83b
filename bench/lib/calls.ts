/** What travels between a bench and a process that it forked. */

/** From the bench to the process. Ids count from 1; 0 is the start, which nobody asks for. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** From the process to the bench. */
export type Answer =
  | { readonly id: number; readonly result: unknown }
  /** An error's stack. */
  | { readonly id: number; readonly error: string };
