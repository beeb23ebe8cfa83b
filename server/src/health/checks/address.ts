import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { OgImageError, reasonOf } from '../../contracts/errors';
import { fine, found, type Found, type Severity } from '../../contracts/health';
import { isProduction } from '../../expose/base-url';
import { LINK_PATH } from '../../expose/link/address';
import { isPublicAddress } from '../../net/check-address';
import { Door } from '../../net/door';
import { getService } from '../../service';
import type { Check } from '../check';
import { CRAWLERS } from '../crawlers';
import { readRobots } from '../robots';

const LIMITS = { maxBytes: 500_000, timeoutMs: 5_000 };

/** Whether the world reaches the pictures by their addresses, and crawlers are let in. */
export const address: Check = {
  id: 'address',
  async look({ strapi, signal }) {
    const site = getService(strapi, 'site');
    const live = isProduction(strapi.config.get<string>('environment'));
    // Whoever asks may sit at a shell that does not say that this is production.
    const grave: Severity = live ? 'error' : 'note';
    const url = site.baseUrl();
    if (site.addressProblem() !== null) {
      return [found(grave, 'addressMissing', { url: url === '' ? '/uploads' : url })];
    }
    const nearby = isPublicAddress(url) ? [] : [new URL(url).host];
    const door = new Door({ private: nearby, plainHttp: true });
    try {
      const isReached = await reach(door, url, signal, live ? 'warning' : 'note');
      const robots = isReached.severity === 'ok' ? await askRobots(door, url, signal) : null;
      return [
        isReached,
        ...(nearby.length > 0 ? [found(live ? 'warning' : 'note', 'addressPrivate', { url })] : []),
        ...judgeRobots(strapi, url, robots ?? (await ownRobots(strapi))),
      ];
    } finally {
      await door.close();
    }
  },
};

async function reach(
  door: Door,
  url: string,
  signal: AbortSignal,
  severity: Severity,
): Promise<Found> {
  try {
    const answer = await door.request(`${url}/_health`, { ...LIMITS, method: 'HEAD', signal });
    if (answer.status < 500) return fine(url);
    return found(severity, 'addressUnreachable', { url, detail: `HTTP ${answer.status}` });
  } catch (error) {
    return found(severity, 'addressUnreachable', { url, detail: briefly(error) });
  }
}

async function askRobots(door: Door, url: string, signal: AbortSignal): Promise<string | null> {
  const { ok, bytes } = await door.request(`${new URL(url).origin}/robots.txt`, {
    ...LIMITS,
    signal,
  });
  return ok ? Buffer.from(bytes).toString('utf8') : null;
}

/** The file that Strapi itself serves under that name. */
async function ownRobots(strapi: Core.Strapi): Promise<string | null> {
  try {
    return await readFile(path.join(strapi.dirs.static.public, 'robots.txt'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function judgeRobots(strapi: Core.Strapi, url: string, text: string | null): Found[] {
  if (text === null) return [];
  const robots = readRobots(new URL(url).origin, text);
  const paths = [
    `${strapi.config.get<string>('api.rest.prefix', '/api')}${LINK_PATH}/`,
    '/uploads/',
  ];
  const kept = CRAWLERS.filter((crawler) =>
    paths.some((path) => robots.keepsFrom(crawler, `${url}${path}og.jpg`)),
  );
  if (kept.length === 0) return [];
  const crawlers = kept.map(({ name }) => name);
  return [found('error', 'robotsBlock', { url: `${url}/robots.txt`, crawlers, paths })];
}

/** Without the sentence that it is tried again. */
function briefly(error: unknown): string {
  if (!(error instanceof OgImageError)) return reasonOf(error);
  const { detail, seconds } = error.values;
  return String(detail ?? (seconds === undefined ? error.message : `> ${String(seconds)} s`));
}
