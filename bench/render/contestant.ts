import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

import { serve } from '../lib/serve';
import type { FontFile } from './scene';

/** Something that makes picture files of cards. */
export interface Contestant<Card> {
  readonly draw: (card: Card) => Promise<Uint8Array>;
  /** What it takes of the machine. Left out by those that draw in their own process. */
  readonly meter?: Meter;
}

export interface Meter {
  /** Milliseconds on a processor so far, of everything that is measured. */
  cpuMs(): number;
  /** Bytes of memory at this moment. */
  memory(): number;
}

/** One card, drawn. */
export interface Drawn {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** The file's size. */
  readonly bytes: number;
  /** Resident bytes after it. */
  readonly memory: number;
  /** The most resident bytes so far. */
  readonly peakMemory: number;
}

/** What can be asked of a contestant's process. */
export interface ContestantCommands<Card> extends Record<
  string,
  (...args: never[]) => Promise<unknown>
> {
  /** Draws a card. What comes before and after, such as sending it here, is not measured. */
  draw(card: Card): Promise<Drawn>;
  /** The file of the card that was drawn last. */
  picture(): Promise<Uint8Array>;
}

/** Makes this process a contestant's. */
export function compete<Card>(start: () => Promise<Contestant<Card>>): void {
  serve(async () => commandsOf(await start()));
}

function commandsOf<Card>({
  draw,
  meter = ownProcess,
}: Contestant<Card>): ContestantCommands<Card> {
  let picture: Uint8Array = new Uint8Array();
  let peak = 0;
  return {
    async draw(card) {
      const cpuBefore = meter.cpuMs();
      const since = performance.now();
      picture = await draw(card);
      const wallMs = performance.now() - since;
      const cpuMs = meter.cpuMs() - cpuBefore;
      const memory = meter.memory();
      peak = Math.max(peak, memory, process.resourceUsage().maxRSS * 1024);
      return { cpuMs, wallMs, bytes: picture.byteLength, memory, peakMemory: peak };
    },
    picture: () => Promise.resolve(picture),
  };
}

const ownProcess: Meter = {
  cpuMs() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  memory: () => process.memoryUsage.rss(),
};

/** A font in memory. */
export interface LoadedFont extends Omit<FontFile, 'file'> {
  /** Always the same buffer: engines cache a font by its identity. */
  readonly data: Buffer;
}

/** The fonts that the process was started with. */
export function fontFiles(): readonly FontFile[] {
  return JSON.parse(process.argv[2] ?? '[]') as FontFile[];
}

export function loadFonts(): Promise<readonly LoadedFont[]> {
  return Promise.all(
    fontFiles().map(async ({ file, ...font }) => ({ ...font, data: await readFile(file) })),
  );
}
