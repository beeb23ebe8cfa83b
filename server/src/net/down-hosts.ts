import { LRUCache } from 'lru-cache';

/** How long a host that cannot be reached is not asked again, in milliseconds. */
const REST = 60_000;

/** The same after its first quick failure, which a restart may explain, in milliseconds. */
const FIRST_REST = 1_000;

const MOST_HOSTS = 1_000;

interface Trouble {
  readonly isGivenUp: boolean;
  /** Milliseconds since the epoch. */
  readonly restsUntil: number;
}

/**
 * The hosts that could not be reached a while ago, so that many cards with pictures on one of them
 * wait for it once and not each. One that does not answer is given up at once; one that refuses, or
 * has no address, when it does so twice. After a rest it is asked again.
 */
export class DownHosts {
  private readonly troubles = new LRUCache<string, Trouble>({ max: MOST_HOSTS });

  constructor(private readonly now: () => number = Date.now) {}

  /** Whether a host is left alone just now. */
  rests(address: string): boolean {
    const trouble = this.troubles.get(hostOf(address));
    return trouble !== undefined && this.now() < trouble.restsUntil;
  }

  /** Whether waiting for a host has been tried in vain. */
  isGivenUp(address: string): boolean {
    return this.troubles.get(hostOf(address))?.isGivenUp === true;
  }

  /** Notes that a host could not be reached. */
  failed(address: string, { silent }: { readonly silent: boolean }): void {
    const host = hostOf(address);
    const isGivenUp = silent || this.troubles.has(host);
    const restsUntil = this.now() + (isGivenUp ? REST : FIRST_REST);
    this.troubles.set(host, { isGivenUp, restsUntil });
  }

  /** Notes that a host has answered, whatever it said. */
  answered(address: string): void {
    this.troubles.delete(hostOf(address));
  }
}

/** With its port: another one is another server. */
function hostOf(address: string): string {
  return new URL(address).host;
}
