import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Bytes over a limit, on the way or unpacked. */
export class TooManyBytes extends Error {
  override readonly name = 'TooManyBytes';
}

/** A body in an encoding that we did not ask for, and do not read. */
export class UnknownEncoding extends Error {
  override readonly name = 'UnknownEncoding';
}

export interface ReadBodyOptions {
  /** Of the header `Content-Encoding`; empty where there is none. */
  readonly encoding: string;
  /** Bytes, of what comes in and of what it unpacks to. */
  readonly maxBytes: number;
  /** Whether as much as can be read is enough, in place of an error. */
  readonly partly: boolean;
}

/**
 * Reads a body to its end, unpacked, and no further than its limit: a few kilobytes can unpack to
 * gigabytes. The stream is destroyed whatever happens.
 * @throws TooManyBytes, UnknownEncoding, or what the stream and the unpacking throw
 */
export async function readBody(
  body: Readable,
  { encoding, maxBytes, partly }: ReadBodyOptions,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) chunks.push(chunk);
  };
  try {
    const unpack = unpackerOf(encoding);
    await (unpack === null
      ? pipeline(body, atMost(maxBytes), collect)
      : pipeline(body, atMost(maxBytes), unpack, atMost(maxBytes), collect));
  } catch (error) {
    // Destroying it makes an error of its own.
    body.on('error', () => undefined);
    body.destroy();
    if (!partly) throw error;
  }
  return Buffer.concat(chunks);
}

/** Passes chunks on until there are more bytes than allowed. */
function atMost(maxBytes: number) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let size = 0;
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new TooManyBytes();
      yield chunk;
    }
  };
}

/** One encoding, since each more multiplies what a byte can unpack to. */
function unpackerOf(encoding: string): Transform | null {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new UnknownEncoding();
  }
}
