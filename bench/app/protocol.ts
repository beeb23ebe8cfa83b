import type { Commands } from './commands';

export type CommandName = keyof Commands;

/** What a command answers. */
export type ResultOf<Name extends CommandName> = Awaited<ReturnType<Commands[Name]>>;
