import { createRequire } from 'node:module';
import path from 'node:path';

import type * as core from '@takumi-rs/core';
import type { ReactElement } from 'react';

import { OgImageError } from '../../../contracts/errors';
import { packageRoot } from '../../package-root';

/** Installed in the app by those who want it: a native package of 8 MB. */
export const TAKUMI_PACKAGE = '@takumi-rs/core';

const INSTALL = `npm install ${TAKUMI_PACKAGE}`;

/** What is used of the optional package. */
export interface Takumi {
  readonly Renderer: typeof core.Renderer;
  /** Turns elements into takumi's nodes, and `style` elements into stylesheets. */
  readonly fromJsx: (element: ReactElement) => Promise<{ node: core.Node; css: core.CssInput[] }>;
}

/**
 * Loads the optional package, only where it is configured.
 * @param folders where it is looked for, in this order; by default the plugin's folder and the app's
 * @throws OgImageError OG_CONFIG_INVALID when it is not installed, or does not load
 */
export function loadTakumi(folders: readonly string[] = [packageRoot(), process.cwd()]): Takumi {
  const entry = folders.map(findEntry).find((found) => found !== null);
  if (entry === undefined) throw unusable('is not installed', INSTALL);
  // Its helpers are its own dependency, which not every package manager puts where others find it.
  const require = createRequire(entry);
  try {
    const { Renderer } = require(entry) as typeof core;
    const { fromJsx } = require('@takumi-rs/helpers/jsx') as Pick<Takumi, 'fromJsx'>;
    return { Renderer, fromJsx };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw unusable(`does not load: ${reason}`, `${INSTALL}@latest`, error);
  }
}

function findEntry(folder: string): string | null {
  try {
    return createRequire(path.join(folder, 'index.js')).resolve(TAKUMI_PACKAGE);
  } catch {
    return null;
  }
}

function unusable(why: string, remedy: string, cause?: unknown): OgImageError {
  return new OgImageError(
    'OG_CONFIG_INVALID',
    `"renderer" is "takumi", but the package ${TAKUMI_PACKAGE} ${why}. Run \`${remedy}\` in the app's folder.`,
    { cause },
  );
}
