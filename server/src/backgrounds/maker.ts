import type { AiConfig } from '../config/backgrounds';
import type { BackgroundInput } from '../contracts/background';
import { doorFetch } from '../net/door-fetch';
import type { HostPattern } from '../net/hosts';
import { askService, type AskOptions } from '../services/ask';
import { openDoors } from '../services/doors';
import { ServiceFailure } from '../services/failure';
import { generated } from '../services/generated';
import { within } from '../services/within';
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
  const spec = specOf(ai);
  const doors = openDoors(spec, { private: options.private ?? [] });
  return {
    make: (input, { signal, ...making }) =>
      within(ai.timeoutMs, signal, (ending) => {
        const { maxBytes } = options;
        const limits = { signal: ending, maxBytes, timeoutMs: ai.timeoutMs };
        if (spec !== null) {
          const ways = { ...limits, ...making, ...doors };
          return askService(spec, specValues(ai, input), ways);
        }
        if (ai.generate === null) throw new ServiceFailure('unusable', 'No model is configured.');
        return generated(ai.generate, input, {
          ...limits,
          fetch: doorFetch(doors.answers, limits),
        });
      }),
    close: () => doors.close(),
  };
}
