import { access, constants } from 'node:fs/promises';

import { CHROMIUM } from '../../tests/e2e/harness/needs';
import { RENDER_ENVIRONMENT } from '../../server/src/render/pool/environment';
import { packageFolder } from '../../server/src/render/package-folder';
import { TAKUMI_PACKAGE } from '../../server/src/render/paint/takumi/load';
import type { PainterName } from '../../server/src/render/painter';

/** One who takes part, as a process of its own. */
export interface Entry {
  /** What the tables call it. */
  readonly label: string;
  /** Its file in contestants/. */
  readonly program: string;
  /** Whether it takes a scene that is ready to be drawn, or a request as the plugin gets it. */
  readonly takes: 'scene' | 'request';
  readonly args: readonly string[];
  /**
   * Variables that it is started with.
   * @default none but this process's
   */
  readonly env?: Readonly<Record<string, string>>;
  /** What it needs and this machine has not, or null. */
  readonly missing: () => Promise<string | null>;
}

const nothing = () => Promise.resolve(null);

const PLAIN = { program: 'plain', takes: 'scene', args: [], missing: nothing } as const;

const ours = (painter: PainterName, missing: Entry['missing']): Entry => ({
  label: `ours, ${painter}`,
  program: 'ours',
  takes: 'request',
  args: [painter],
  // As the pool starts its processes.
  env: RENDER_ENVIRONMENT,
  missing,
});

/** Everybody, by a short name. The first is what the others are compared with. */
export const ENTRIES = {
  plain: { ...PLAIN, label: 'satori, resvg asPng()' },
  // What the two differ by is the machine's noise.
  control: { ...PLAIN, label: 'the same again' },
  vercel: {
    label: '@vercel/og',
    program: 'vercel-og',
    takes: 'scene',
    args: [],
    missing: () => missingPackages('@vercel/og'),
  },
  chromium: {
    label: 'Chromium screenshot',
    program: 'chromium',
    takes: 'scene',
    args: [CHROMIUM],
    missing: missingChromium,
  },
  takumi: {
    label: 'takumi',
    program: 'takumi',
    takes: 'scene',
    args: [],
    missing: () => missingPackages(TAKUMI_PACKAGE, '@takumi-rs/helpers'),
  },
  oursOnSatori: ours('satori', nothing),
  oursOnTakumi: ours('takumi', () => missingPackages(TAKUMI_PACKAGE)),
} satisfies Record<string, Entry>;

export type EntryName = keyof typeof ENTRIES;

export const OURS = ['oursOnSatori', 'oursOnTakumi'] as const satisfies readonly EntryName[];

/** Those of the names that can take part here; who cannot is told of. */
export async function present<Name extends EntryName>(
  names: readonly Name[],
  say: (line: string) => void,
): Promise<Name[]> {
  const able: Name[] = [];
  for (const name of names) {
    const { label, missing }: Entry = ENTRIES[name];
    const reason = await missing();
    if (reason === null) able.push(name);
    else say(`LEFT OUT: ${label}: ${reason}.`);
  }
  return able;
}

function missingPackages(...names: readonly string[]): Promise<string | null> {
  const absent = names.find((name) => packageFolder(name) === null);
  return Promise.resolve(absent === undefined ? null : `${absent} is not installed`);
}

async function missingChromium(): Promise<string | null> {
  if (process.platform !== 'linux') return 'its processes can be measured on Linux alone';
  const found = await access(CHROMIUM, constants.X_OK).then(
    () => true,
    () => false,
  );
  return found ? null : `there is no browser at ${CHROMIUM}; CHROMIUM_PATH names another`;
}
