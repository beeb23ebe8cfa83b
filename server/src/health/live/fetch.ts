import { OgImageError } from '../../contracts/errors';
import { isPublicAddress, refused } from '../../net/check-address';
import { Door, type DoorAnswer } from '../../net/door';

/** More redirects than crawlers follow for certain. */
const MOST_HOPS = 5;

/** Milliseconds. Crawlers give up after some ten seconds. */
const LIMIT = 10_000;

/** An answer, and the way to it. */
export interface Fetched {
  readonly answer: DoorAnswer;
  /** The last address. */
  readonly url: string;
  /** How many redirects led there. */
  readonly hops: number;
  /** Milliseconds. */
  readonly took: number;
}

/**
 * Fetches as crawlers do. What is in a private network is asked only on the host that the operator has
 * named, and not where an answer from elsewhere leads there.
 */
export class LiveFetch {
  private readonly own: Door;
  private readonly others = new Door({ plainHttp: true });
  private readonly host: string;

  /** @param named the address that the operator has named */
  constructor(named: URL) {
    this.host = named.host;
    this.own = new Door({ private: [named.host], plainHttp: true });
  }

  /**
   * @param maxBytes of the answer
   * @throws OgImageError, as a door does
   */
  async get(address: string, userAgent: string, maxBytes: number): Promise<Fetched> {
    const start = performance.now();
    let url = new URL(address);
    let hasLeft = false;
    for (let hops = 0; ; hops += 1) {
      const isOwn = url.host === this.host;
      if (isOwn && hasLeft && !isPublicAddress(url.href)) {
        throw refused(url.host, 'a redirect from elsewhere leads to it');
      }
      hasLeft ||= !isOwn;
      const answer = await (isOwn ? this.own : this.others).request(url, {
        headers: { 'user-agent': userAgent, accept: '*/*' },
        maxBytes,
        timeoutMs: LIMIT,
        redirects: 0,
      });
      const location = answer.header('location');
      const isRedirect = answer.status >= 300 && answer.status < 400 && location !== null;
      if (!isRedirect) {
        return { answer, url: url.href, hops, took: Math.round(performance.now() - start) };
      }
      if (hops === MOST_HOPS || !URL.canParse(location, url)) {
        throw new OgImageError(
          'OG_ADDRESS_REFUSED',
          `${url.host} redirects more than ${MOST_HOPS} times, or to no address.`,
          { values: { host: url.host } },
        );
      }
      url = new URL(location, url);
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.own.close(), this.others.close()]);
  }
}
