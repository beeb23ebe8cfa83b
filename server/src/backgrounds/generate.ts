import { isAnyArrayBuffer, isUint8Array } from 'node:util/types';

import type { BackgroundInput } from '../contracts/background';
import type { DoorFetch } from '../net/door-fetch';
import { ServiceFailure } from '../services/failure';
import { isPicture } from '../services/sniff';
import type { Generate } from './generate-input';
import { generateFailure } from './generate-failure';

export interface GenerateOptions {
  readonly fetch: DoorFetch;
  readonly signal: AbortSignal;
  /** Bytes of the picture. */
  readonly maxBytes: number;
}

/**
 * Has a function of the app's own make a picture, no longer than until the signal aborts, whether or not the
 * function heeds it.
 * @throws ServiceFailure, or the reason of `signal`
 */
export async function generated(
  generate: Generate,
  input: BackgroundInput,
  { fetch, signal, maxBytes }: GenerateOptions,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  const done = new AbortController();
  const givenUp = new Promise<never>((_resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true, signal: done.signal });
  });
  try {
    // A function that is not async throws at once.
    const making = Promise.resolve().then(() => generate({ ...input, signal, fetch }));
    return checked(await Promise.race([making, givenUp]), maxBytes);
  } catch (error) {
    signal.throwIfAborted();
    throw generateFailure(error);
  } finally {
    done.abort();
  }
}

function checked(answer: unknown, maxBytes: number): Uint8Array {
  const bytes = isAnyArrayBuffer(answer) ? new Uint8Array(answer) : answer;
  if (!isUint8Array(bytes)) {
    throw new ServiceFailure('unusable', 'Its "generate" answers no Uint8Array.');
  }
  if (bytes.byteLength > maxBytes) {
    throw new ServiceFailure('unusable', 'Its "generate" answers more bytes than are read.');
  }
  if (!isPicture(bytes)) {
    throw new ServiceFailure('unusable', 'Its "generate" answers something that is no picture.');
  }
  return bytes;
}
