import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { EMOJI_PACKAGE } from './engine/emoji';
import { ALL_PACKAGES } from './fonts/packages';
import { packageFolder } from './package-folder';
import { TAKUMI_PACKAGE } from './paint/takumi/load';
import type { PainterName } from './painter';
import { HEIC_PACKAGE } from './pictures/heic-decoder';
import type { EngineSettings } from './settings';

/**
 * Raise it when this engine draws the same content differently: a new way to fit text, to encode,
 * to crop. Every card is then drawn again at its next publish or sweep.
 */
const ENGINE_VERSION = 5;

/** Decoding and encoding, measuring, where a line may break, the order of its words, colours, emoji. */
const ENGINE_PACKAGES = [
  'sharp',
  HEIC_PACKAGE,
  'harfbuzzjs',
  'linebreak',
  'bidi-js',
  'colord',
  EMOJI_PACKAGE,
];

const PAINTER_PACKAGES: Record<PainterName, readonly string[]> = {
  satori: ['satori', '@resvg/resvg-js'],
  takumi: [TAKUMI_PACKAGE],
};

/**
 * Everything besides a request that changes its picture: this engine, its libraries, the installed
 * fonts and the app's own, by their content. Reads only package.json files, no code.
 */
export function rendererVersion({ painter, fonts }: EngineSettings): string {
  const fontPackages = ALL_PACKAGES.map((font) => font.name);
  const packages = [...PAINTER_PACKAGES[painter], ...ENGINE_PACKAGES, ...fontPackages];
  const versions = packages.flatMap((name) => {
    const version = packageVersion(name);
    return version ? [`${name}@${version}`] : [];
  });
  const own = fonts.map(
    ({ family, weight, style, digest }) => `font:${family}:${weight}:${style}@${digest}`,
  );
  return [`engine@${ENGINE_VERSION}`, ...versions, ...platformVersions(), ...own].join(' ');
}

/** What comes with Node and with sharp: dates in every locale, and all that reads pictures. */
function platformVersions(): string[] {
  const libvips = libvipsVersion();
  return [`icu@${process.versions.icu ?? 'none'}`, ...(libvips ? [`libvips@${libvips}`] : [])];
}

/**
 * The version of sharp's own build of libvips, librsvg and their like. It lies in a package for each
 * platform, next to sharp; null where sharp holds it itself, as on Windows, or uses the system's.
 */
function libvipsVersion(): string | null {
  const sharp = packageFolder('sharp');
  if (!sharp) return null;
  const require = createRequire(path.join(realpathSync(sharp), 'package.json'));
  for (const modules of require.resolve.paths('@img/sharp') ?? []) {
    const names = namesIn(path.join(modules, '@img'));
    const found = names.find((name) => name.startsWith('sharp-libvips-'));
    if (found) return versionIn(path.join(modules, '@img', found));
  }
  return null;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The version of an installed package, or null where it is not installed. */
export function packageVersion(name: string): string | null {
  const folder = packageFolder(name);
  return folder ? versionIn(folder) : null;
}

function versionIn(folder: string): string | null {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const found = typeof manifest === 'object' && manifest && 'version' in manifest;
  return found ? String(manifest.version) : null;
}
