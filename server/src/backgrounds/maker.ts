import type { AiConfig } from '../config/backgrounds';
import type { BackgroundInput } from '../contracts/background';
import { isPublicAddress } from '../net/check-address';
import { Door } from '../net/door';
import { doorFetch } from '../net/door-fetch';
import type { HostPattern } from '../net/hosts';
import { askService, type AskOptions } from '../services/ask';
import { ServiceFailure } from '../services/failure';
import { fillAddress } from '../services/fill';
import { generated } from './generate';
import { specOf, specValues } from './spec-of';

export interface BackgroundMakerOptions {
  /**
   * Hosts that may stand in a private network, besides the one that the configuration names.
   * @default []
   */
  readonly private?: readonly HostPattern[];
  /** Bytes of a picture, and of an answer that holds one. */
  readonly maxBytes: number;
}

export type MakeOptions = Pick<AskOptions, 'signal' | 'receipt' | 'accepted'>;

/** Whoever makes backgrounds by the configured model. */
export interface BackgroundMaker {
  /**
   * Asks for one picture. Its bytes begin as those of a JPEG, PNG, WebP or AVIF; they are yet to be read by a
   * render process.
   * @throws ServiceFailure, or the reason of `signal`
   */
  make(input: BackgroundInput, options: MakeOptions): Promise<Uint8Array>;
  /** Lets go of connections. */
  close(): Promise<void>;
}

/** Opens the ways to the configured model. */
export function backgroundMaker(ai: AiConfig, options: BackgroundMakerOptions): BackgroundMaker {
  const { own, answers } = doorsOf(ai, options.private ?? []);
  return {
    make: (input, { signal, ...making }) =>
      within(ai.timeoutMs, signal, (ending) => {
        const { maxBytes } = options;
        const limits = { signal: ending, maxBytes, timeoutMs: ai.timeoutMs };
        const spec = specOf(ai);
        if (spec !== null) {
          const ways = { ...limits, ...making, door: own, answers };
          return askService(spec, specValues(ai, input), ways);
        }
        if (ai.generate === null) throw new ServiceFailure('unusable', 'No model is configured.');
        return generated(ai.generate, input, { ...limits, fetch: doorFetch(answers, limits) });
      }),
    close: async () => {
      await Promise.all([own.close(), answers.close()]);
    },
  };
}

/**
 * The door to the model itself, and the one to what its answers name. A model that is configured in the own
 * network may name pictures that stand beside it; one of the internet may not.
 */
function doorsOf(ai: AiConfig, named: readonly HostPattern[]): { own: Door; answers: Door } {
  const spec = specOf(ai);
  if (spec === null) return { own: new Door({ hosts: [] }), answers: new Door({ private: named }) };
  const url = new URL(fillAddress(spec.url, {}));
  const nearby = isPublicAddress(url.href) ? named : [...named, url.host];
  const hosts = [url.host, ...(spec.keyHosts ?? [])];
  return { own: new Door({ hosts, private: nearby }), answers: new Door({ private: nearby }) };
}

async function within<Result>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  const end = new AbortController();
  const late = new ServiceFailure('down', `It made no picture within ${ms / 1_000} s.`);
  const timer = setTimeout(() => end.abort(late), ms);
  try {
    return await work(AbortSignal.any([signal, end.signal]));
  } catch (error) {
    // What waits in between wraps the reason in an error of its own.
    signal.throwIfAborted();
    end.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
