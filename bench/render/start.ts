import { join } from 'node:path';

import type { RenderRequest } from '../../server/src/contracts/renderer';
import type { BenchContext } from '../lib/bench';
import { startChild } from '../lib/child';
import type { Drawn } from './contestant';
import { ENTRIES, type Entry, type EntryName } from './entries';
import type { FontFile, Scene } from './scene';

export type StartContext = Pick<BenchContext, 'scripts' | 'signal'>;

/** A card in both of the ways in which it can be handed to a contestant. */
export interface Card {
  readonly request: RenderRequest;
  /** Null where none but our own engine draws it. */
  readonly scene: Scene | null;
}

/** A contestant in a process of its own. */
export interface Running {
  draw(card: Card): Promise<Drawn>;
  /** The file of the card that was drawn last. */
  picture(): Promise<Uint8Array>;
  end(): Promise<void>;
}

/** Starts it, and does not wait: a card that is sent at once is drawn as soon as it can be. */
export function start(
  name: EntryName,
  fonts: readonly FontFile[],
  { scripts, signal }: StartContext,
): Running {
  const { label, program, takes, args, env }: Entry = ENTRIES[name];
  const child = startChild(join(scripts, `render/contestants/${program}.mjs`), {
    called: label,
    args: [JSON.stringify(takes === 'scene' ? fonts : []), ...args],
    signal,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    // Pictures travel as bytes.
    serialization: 'advanced',
  });
  return {
    draw: async (card) => (await child.ask('draw', [card[takes]])) as Drawn,
    picture: async () => (await child.ask('picture', [])) as Uint8Array,
    end: child.end,
  };
}
