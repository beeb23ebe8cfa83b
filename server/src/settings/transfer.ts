import { z } from 'zod';

import { isRecord } from '../common/record';
import { SETTINGS_PAGE, type SettingsValues } from '../contracts/settings';

/** The version of the format that is written. */
const VERSION = 1;

/** A file of the media library, as much as another site may know it by. */
export interface TransferredFile {
  /** Its `documentId` on the site that it comes from. */
  readonly file: string;
  readonly name: string;
  /** What the media library calls the stored file. */
  readonly hash: string;
  /** Kilobytes, as the media library counts them. */
  readonly size: number;
}

/** Settings as `og-image settings export` writes them. */
export interface SettingsExport {
  readonly format: 'og-image-settings';
  readonly version: typeof VERSION;
  readonly settings: SettingsValues;
  /** What the settings name of the media library. */
  readonly media: readonly TransferredFile[];
}

const exportSchema = z.object({
  format: z.literal('og-image-settings'),
  version: z.int(),
  settings: z.record(z.string(), z.unknown()),
  media: z.array(
    z.object({ file: z.string(), name: z.string(), hash: z.string(), size: z.number() }),
  ),
});

export function toExport(
  settings: SettingsValues,
  media: readonly TransferredFile[],
): SettingsExport {
  return { format: 'og-image-settings', version: VERSION, settings, media };
}

/**
 * Reads what an export has written.
 * @throws Error that names what is wrong
 */
export function parseExport(json: string): SettingsExport {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new Error('The file is no JSON. Give one that `og-image settings export` has written.');
  }
  const read = exportSchema.safeParse(value);
  if (!read.success) {
    throw new Error(
      'The file holds no settings. Give one that `og-image settings export` has written.',
    );
  }
  const { version, settings, media } = read.data;
  if (version !== VERSION) {
    throw new Error(
      `The file is of version ${version}, and this version of the plugin reads version ${VERSION}. Update the plugin that is older.`,
    );
  }
  return toExport(settings, media);
}

/** A file that the site has which imports settings. */
export type KnownFile = TransferredFile;

export interface Matched {
  /** By the `documentId` on the site of the export, the one here. */
  readonly files: ReadonlyMap<string, string>;
  /** What is not here. */
  readonly missing: readonly TransferredFile[];
}

/** Finds the files of an export here: the same one, one of the same stored name, or the only one that is like it. */
export function matchFiles(
  media: readonly TransferredFile[],
  known: readonly KnownFile[],
): Matched {
  const files = new Map<string, string>();
  const missing: TransferredFile[] = [];
  for (const wanted of media) {
    const like = known.filter(({ name, size }) => name === wanted.name && size === wanted.size);
    const found =
      known.find(({ file }) => file === wanted.file) ??
      known.find(({ hash }) => hash === wanted.hash) ??
      (like.length === 1 ? like[0] : undefined);
    if (found === undefined) missing.push(wanted);
    else files.set(wanted.file, found.file);
  }
  return { files, missing };
}

/** Settings with the files as they are called here. */
export function withFilesOf<Value>(value: Value, files: ReadonlyMap<string, string>): Value {
  return renamed(value, files) as Value;
}

function renamed(value: unknown, files: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, files));
  if (!isRecord(value)) return value;
  const { file } = value;
  if (Object.keys(value).length === 1 && typeof file === 'string') {
    return { file: files.get(file) ?? file };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, renamed(each, files)]),
  );
}

/** Says which files an import misses, and what to do. */
export function missingFiles(missing: readonly TransferredFile[]): string {
  const names = missing.map(({ name }) => `"${name}"`).join(', ');
  return `The media library of this site does not have ${names}, which the settings name. Upload them there under the same names and import again; or give --without-missing, and choose other ones in ${SETTINGS_PAGE}.`;
}

/** Settings without the pictures that are not there. */
export function withoutFiles<Value>(value: Value, missing: readonly TransferredFile[]): Value {
  const gone = new Set(missing.map(({ file }) => file));
  return withoutGone(value, gone) as Value;
}

function withoutGone(value: unknown, gone: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) {
    return value.filter((each) => !isGone(each, gone)).map((each) => withoutGone(each, gone));
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => !isGone(each, gone))
      .map(([key, each]) => [key, withoutGone(each, gone)]),
  );
}

function isGone(value: unknown, gone: ReadonlySet<string>): boolean {
  return isRecord(value) && typeof value['file'] === 'string' && gone.has(value['file']);
}
