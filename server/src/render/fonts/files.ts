import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { sha256 } from '../../common/sha256';
import { reasonOf } from '../../contracts/errors';
import type { FontFile } from '../settings';
import { inspectFont } from './inspect';

/** A font file as `config/plugins.ts` names it. */
export interface FontWish {
  /** Absolute, or relative to the app's folder. */
  readonly file: string;
  readonly family: string;
  /** Null for what the file says of itself. */
  readonly weight: number | null;
  /** Null for what the file says of itself. */
  readonly style: FontFile['style'] | null;
}

/** The app's own fonts: those that cards can be drawn with, and a sentence for each other one. */
export interface FontFiles {
  readonly fonts: readonly FontFile[];
  readonly problems: readonly string[];
}

/**
 * Reads and checks the app's font files. One that cannot be used is left out and named.
 * @param folder the app's
 */
export function readFontFiles(wishes: readonly FontWish[], folder: string): FontFiles {
  const fonts: FontFile[] = [];
  const problems: string[] = [];
  for (const wish of wishes) {
    try {
      fonts.push(readFontFile(wish, folder));
    } catch (error) {
      problems.push(
        `the font "${wish.file}" is left out: ${reasonOf(error)}. Correct "fonts" in config/plugins.ts and restart Strapi; until then cards are drawn without it.`,
      );
    }
  }
  return { fonts, problems };
}

/** @throws Error that says what is wrong with it, as a clause */
function readFontFile(wish: FontWish, folder: string): FontFile {
  const file = path.resolve(folder, wish.file);
  const bytes = readBytes(file);
  try {
    const traits = inspectFont(bytes);
    return {
      file,
      family: wish.family,
      weight: wish.weight ?? traits.weight,
      style: wish.style ?? traits.style,
      digest: digestOf(bytes),
    };
  } catch (error) {
    throw new Error(`it is ${reasonOf(error)}`, { cause: error });
  }
}

function readBytes(file: string): Buffer {
  if (!existsSync(file)) throw new Error(`there is no ${file}`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`it cannot be read (${reasonOf(error)})`, { cause: error });
  }
}

/** What tells two font files apart: SHA-256, as 64 hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return sha256(bytes);
}
