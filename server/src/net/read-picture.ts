import { open } from 'node:fs/promises';

import { fileSize } from '../common/file-size';
import { OgImageError } from '../contracts/errors';
import type { PictureReason } from '../contracts/picture-reasons';
import type { ProblemValues } from '../contracts/problem';
import type { Door, DoorAnswer } from './door';
import { DownHosts } from './down-hosts';

/** A source picture's bytes, or why there are none and whether there may be some later. */
export type ReadPicture =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'unreadable';
      readonly why: PictureReason;
      readonly transient: boolean;
      /** There where another try soon would not help: its host was waited for in vain, or is not allowed. */
      readonly givenUp?: true;
    };

export interface ReadPictureOptions {
  /** The way to addresses; null where only files of this machine are read. */
  readonly door: Door | null;
  /** Bytes. */
  readonly maxBytes: number;
  /** Milliseconds for the whole download. */
  readonly timeoutMs: number;
  /**
   * What is known of hosts.
   * @default shared by all of this process
   */
  readonly hosts?: DownHosts;
  /**
   * Milliseconds until the answer begins.
   * @default 4_000
   */
  readonly answerMs?: number;
}

const HOSTS = new DownHosts();

const ANSWER_TIMEOUT = 4_000;

/**
 * Reads a source picture from this machine or, when the media library keeps its files elsewhere,
 * from that address. Bounded in bytes and time, and never throws: a card can be drawn without its
 * picture. A host that could not be reached is left alone for a while.
 */
export async function readPicture(
  location: string,
  options: ReadPictureOptions,
): Promise<ReadPicture> {
  try {
    return /^https?:/i.test(location)
      ? await download(location, options)
      : await readFile(location, options);
  } catch (error) {
    return unreadable(reasonOf(error), isTransient(error));
  }
}

async function readFile(path: string, { maxBytes }: ReadPictureOptions): Promise<ReadPicture> {
  const handle = await open(path, 'r');
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) return unreadable({ reason: 'missing' }, false);
    if (stat.size > maxBytes) return tooLarge(maxBytes);
    return { kind: 'read', bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}

async function download(
  address: string,
  { door, maxBytes, timeoutMs, hosts = HOSTS, answerMs = ANSWER_TIMEOUT }: ReadPictureOptions,
): Promise<ReadPicture> {
  if (door === null) return unreadable({ reason: 'missing' }, false);
  if (hosts.rests(address)) return unreachable(address, hosts);
  let answer: DoorAnswer;
  try {
    const headers = { accept: 'image/*' };
    answer = await door.request(address, { headers, maxBytes, answerMs, timeoutMs });
  } catch (error) {
    if (!(error instanceof OgImageError)) throw error;
    return notRead(error, address, { hosts, maxBytes });
  }
  hosts.answered(address);
  const { ok, status, bytes } = answer;
  if (ok) return { kind: 'read', bytes };
  return unreadable({ reason: 'answered', status }, status === 429 || status >= 500);
}

function notRead(
  { code, values }: OgImageError,
  address: string,
  { hosts, maxBytes }: { readonly hosts: DownHosts; readonly maxBytes: number },
): ReadPicture {
  if (code === 'OG_HOST_SILENT' || code === 'OG_HOST_UNREACHABLE') {
    hosts.failed(address, { silent: code === 'OG_HOST_SILENT' });
    return unreachable(address, hosts, String(values['detail'] ?? ''));
  }
  if (code === 'OG_ADDRESS_REFUSED') {
    // Tried again with the hourly look at cards: a restart may bring other options.
    return { ...unreadable(refusal(values), true), givenUp: true };
  }
  if (code === 'OG_ANSWER_SLOW') return unreadable({ reason: 'slow' }, true);
  if (code === 'OG_ANSWER_TOO_LARGE') return tooLarge(maxBytes);
  return unreadable({ reason: 'failed', detail: '' }, true);
}

function refusal({ host }: ProblemValues): PictureReason {
  return { reason: 'refused', host: String(host) };
}

function unreachable(address: string, hosts: DownHosts, detail = ''): ReadPicture {
  const { host } = new URL(address);
  const read = unreadable({ reason: 'unreachable', host, detail }, true);
  return hosts.isGivenUp(address) ? { ...read, givenUp: true } : read;
}

function tooLarge(maxBytes: number): ReadPicture {
  return unreadable({ reason: 'large', most: fileSize(maxBytes) }, false);
}

function unreadable(
  why: PictureReason,
  transient: boolean,
): Extract<ReadPicture, { kind: 'unreadable' }> {
  return { kind: 'unreadable', why, transient };
}

/** Never the system's own sentence: it names paths of the server, and editors read this. */
function reasonOf(error: unknown): PictureReason {
  const code = codeOf(error);
  return code === 'ENOENT' ? { reason: 'missing' } : { reason: 'failed', detail: code ?? '' };
}

/** A missing file stays missing; anything else (a full file table) may pass. */
function isTransient(error: unknown): boolean {
  return !['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
