import type { Command } from 'commander';

/** What can follow a command. */
export interface CommandShape {
  /** Without the names of the commands before it. */
  readonly name: string;
  /** Such as `--json`. */
  readonly options: readonly string[];
  readonly commands: readonly CommandShape[];
}

/** Reads a command as commander has it. */
export function shapeOf(command: Command): CommandShape {
  // Commander 8 keeps its options under a name that its types do not tell.
  const { options } = command as unknown as { options: readonly { long?: string }[] };
  return {
    name: command.name(),
    options: [...options.flatMap(({ long }) => long ?? []), '--help'],
    commands: command.commands.map(shapeOf),
  };
}
