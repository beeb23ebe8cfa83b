import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Milliseconds between two looks. A change is told at the first look that finds no further one. */
const EVERY = 150;

/** What is watched, by absolute paths. */
export interface Watched {
  /** Files, and modules as imports name them, without their ending, that may not be there yet. */
  readonly files: readonly string[];
  /** Folders of which every file counts, however deep. */
  readonly folders: readonly string[];
}

export interface WatchOptions {
  /** Asked for anew at every look. */
  readonly watched: () => Watched;
  /** The next look comes when it is done. */
  readonly onChange: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** What tells a file's states apart, and when it was written, in milliseconds since the epoch. */
interface Stamp {
  readonly state: string;
  readonly writtenAt: number;
}

/**
 * Tells when one of some files is written, made or deleted. It looks by itself, several times a
 * second: for a few dozen files that costs next to nothing, and the events of operating systems
 * neither reach into containers nor outlive a folder that is made anew.
 * @returns ends it
 */
export function watch({ watched, onChange, onError }: WatchOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let known: ReadonlyMap<string, Stamp> = new Map();
  /** When the known state was read for `onChange`: of what is watched since, only later changes count. */
  let readAt = Date.now();
  let isPending = false;

  async function look(): Promise<void> {
    const current = await stampsOf(watched());
    const isChanged = [...current].some(([file, { state, writtenAt }]) => {
      const before = known.get(file);
      return before === undefined ? writtenAt > readAt : before.state !== state;
    });
    known = current;
    if (isChanged) {
      // Editors write a file in several steps.
      isPending = true;
    } else if (isPending) {
      isPending = false;
      readAt = Date.now();
      await onChange();
    }
  }

  function next(): void {
    if (closed) return;
    timer = setTimeout(() => void look().catch(onError).finally(next), EVERY);
  }

  next();
  return () => {
    closed = true;
    clearTimeout(timer);
  };
}

async function stampsOf({ files, folders }: Watched): Promise<Map<string, Stamp>> {
  const inFolders = await Promise.all(folders.map(filesIn));
  const all = new Set([...files, ...folders, ...inFolders.flat()]);
  const stamps = [...all].map(async (file) => [file, await stampOf(file)] as const);
  return new Map(await Promise.all(stamps));
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = entries.map(async (entry) => {
    const file = path.join(folder, entry.name);
    if (!entry.isDirectory()) return [file];
    return entry.name === 'node_modules' ? [] : [file, ...(await filesIn(file))];
  });
  return (await Promise.all(found)).flat();
}

async function stampOf(file: string): Promise<Stamp> {
  const found = await stat(file).catch(() => null);
  if (found === null) return { state: await namesLike(file), writtenAt: 0 };
  if (found.isDirectory()) return { state: await namesIn(file), writtenAt: 0 };
  const { mtimeMs, size, ino } = found;
  return { state: `${mtimeMs} ${size} ${ino}`, writtenAt: mtimeMs };
}

/** A module is asked for as `./colors`, and is there once there is a `colors.ts`. */
async function namesLike(file: string): Promise<string> {
  const names = await readdir(path.dirname(file)).catch(() => []);
  return `none: ${names.filter((name) => name.startsWith(`${path.basename(file)}.`)).join(' ')}`;
}

async function namesIn(folder: string): Promise<string> {
  return `folder: ${(await readdir(folder).catch(() => [])).join(' ')}`;
}
