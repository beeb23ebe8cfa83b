import robotsParser from 'robots-parser';

import type { Crawler } from './crawlers';

/** What a site's robots.txt says. */
export interface Robots {
  /** Whether it keeps a crawler from an address. */
  readonly keepsFrom: (crawler: Crawler, url: string) => boolean;
}

/** @param origin such as `https://example.com`; of other origins the text says nothing */
export function readRobots(origin: string, text: string): Robots {
  const rules = robotsParser(`${origin}/robots.txt`, text);
  return { keepsFrom: ({ robotsName }, url) => rules.isDisallowed(url, robotsName) === true };
}
