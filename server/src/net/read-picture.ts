import { open } from 'node:fs/promises';

import { fileSize } from '../common/file-size';
import type { PictureReason } from '../contracts/picture-reasons';
import { DownHosts } from './down-hosts';

/** A source picture's bytes, or why there are none and whether there may be some later. */
export type ReadPicture =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'unreadable';
      readonly why: PictureReason;
      readonly transient: boolean;
      /** There where its host has been waited for in vain: another try soon would not help. */
      readonly givenUp?: true;
    };

export interface ReadPictureOptions {
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

/** What tells of a host that cannot be reached, as fetch and the system call it. */
const UNREACHABLE = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
];
const SILENT = ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT'];

/**
 * Reads a source picture from this machine or, when the media library keeps its files elsewhere,
 * from that address. Bounded in bytes and time, follows no redirect, and never throws: a card can
 * be drawn without its picture. A host that could not be reached is left alone for a while.
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
  { maxBytes, timeoutMs, hosts = HOSTS, answerMs = ANSWER_TIMEOUT }: ReadPictureOptions,
): Promise<ReadPicture> {
  if (hosts.rests(address)) return unreachable(address, hosts);
  let response: Response;
  try {
    response = await begin(address, { timeoutMs, answerMs });
    hosts.answered(address);
  } catch (error) {
    const silent = isSilence(error);
    if (!silent && !UNREACHABLE.includes(codeOf(error) ?? '')) throw error;
    hosts.failed(address, { silent });
    return unreachable(address, hosts, error);
  }
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    const { status } = response;
    return unreadable({ reason: 'answered', status }, status === 429 || status >= 500);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    // Leaving the loop cancels the stream, so an endless answer ends here.
    if (size > maxBytes) return tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return { kind: 'read', bytes: Buffer.concat(chunks) };
}

/** An answer that has begun: its body may still take the rest of the time. */
async function begin(
  address: string,
  { timeoutMs, answerMs }: { readonly timeoutMs: number; readonly answerMs: number },
): Promise<Response> {
  const silence = new AbortController();
  const timer = setTimeout(() => {
    silence.abort(new DOMException('The host does not answer.', 'TimeoutError'));
  }, answerMs);
  try {
    return await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), silence.signal]),
      headers: { accept: 'image/*' },
    });
  } finally {
    clearTimeout(timer);
  }
}

function isSilence(error: unknown): boolean {
  return nameOf(error) === 'TimeoutError' || SILENT.includes(codeOf(error) ?? '');
}

function unreachable(address: string, hosts: DownHosts, error?: unknown): ReadPicture {
  const { host } = new URL(address);
  const read = unreadable({ reason: 'unreachable', host, detail: codeOf(error) ?? '' }, true);
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
  if (code === 'ENOENT') return { reason: 'missing' };
  if (nameOf(error) === 'TimeoutError') return { reason: 'slow' };
  return { reason: 'failed', detail: code ?? '' };
}

/** A missing file stays missing; anything else (a network, a full file table) may pass. */
function isTransient(error: unknown): boolean {
  return !['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'].includes(codeOf(error) ?? '');
}

/** fetch hides the system's error in its cause. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}

function nameOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
}
