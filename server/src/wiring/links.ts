import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { createRateLimit } from '../common/rate-limit';
import { sha256 } from '../common/sha256';
import { isOff } from '../choices/parse';
import { PRIORITY, type Card, type CardKey } from '../contracts/card';
import type { PictureMime } from '../contracts/picture';
import { explainReason } from '../contracts/picture-reasons';
import { formatOf, linkPath } from '../expose/link/address';
import type { LinkAnswer, LinkedPicture, LinkRequest } from '../expose/link/answer';
import { createSigner } from '../expose/link/sign';
import { CardWaits } from '../expose/link/waits';
import { absoluteUrl, type Addresses } from '../expose/value';
import { readPicture } from '../net/read-picture';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { keepsFilesPrivate } from '../store/readable-url';
import type { StoredRender } from '../store/render-store';

declare module '../service' {
  interface Services {
    links: Links;
  }
}

/** The lasting addresses of cards: where they are, and what they lead to. */
export interface Links {
  addresses(): Promise<Addresses>;
  /** Never throws but for the database: whatever a request asks for has an answer. */
  find(request: LinkRequest): Promise<LinkAnswer>;
  /** Ends all waits. */
  close(): void;
}

/** Who asks for drawings counts together: crawlers share no name. */
const EVERYBODY = '';

/** How long a picture may take to come from its bucket, in milliseconds. */
const READ_TIMEOUT = 10_000;

export default function linksService({ strapi }: { strapi: Core.Strapi }): Links {
  const config = getService(strapi, 'config');
  const { link, output, store } = config;
  const site = getService(strapi, 'site');
  const signer = createSigner(secretsOf(strapi, link.secret));
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const waits = new CardWaits({
    settled: (keys) => getService(strapi, 'cards').settled(keys),
    waitMs: link.waitMs,
    most: link.waiting,
  });
  const drawings = createRateLimit({ perMinute: link.perMinute });

  const fallback = async (): Promise<LinkedPicture | null> => {
    if (config.fallback === null) return null;
    const file = path.resolve(strapi.dirs.app.root, config.fallback);
    const limits = { maxBytes: store.maxSourceBytes, timeoutMs: READ_TIMEOUT };
    const read = await readPicture(file, { door: null, ...limits });
    const mime = read.kind === 'read' ? mimeOf(read.bytes) : null;
    if (read.kind === 'read' && mime !== null) {
      return { bytes: read.bytes, mime, tag: sha256(read.bytes).slice(0, 20) };
    }
    const reason = read.kind === 'read' ? 'it is no PNG and no JPEG' : explainReason(read.why);
    strapi.log.error(
      `og-image: the "fallback" picture ${config.fallback} cannot be shown: ${reason}. Name another file in config/plugins.ts: a path from the app's folder.`,
    );
    return null;
  };

  const none = async (reason: string): Promise<LinkAnswer> => ({
    kind: 'none',
    fallback: await fallback(),
    reason,
  });
  const late = async (): Promise<LinkAnswer> => ({ kind: 'late', fallback: await fallback() });

  /** The picture as it is stored, or null where its file has gone. */
  const shown = async (card: Card | null, format: string): Promise<LinkAnswer | null> => {
    if (card === null || card.fingerprint === null || card.state === 'off') return null;
    const renders = getService(strapi, 'renders');
    const isPrivate = await keepsFilesPrivate(strapi);
    const stored = isPrivate
      ? await renders.findAllReadable(card.fingerprint)
      : await renders.findAll(card.fingerprint);
    const render = stored.find((one) => one.format === format);
    if (render === undefined) return null;
    if (link.serve === 'redirect' && !isPrivate) {
      return { kind: 'moved', url: absoluteUrl(render.url, site.baseUrl()) };
    }
    return streamed(render, isPrivate);
  };

  const streamed = async (
    { url, fingerprint, format, mime }: StoredRender,
    isPrivate: boolean,
  ): Promise<LinkAnswer | null> => {
    const provider = strapi.config.get<string>('plugin::upload.provider');
    const location = site.locate({ url, provider });
    // A card may have up to its budget; what is larger is not what was stored.
    const limits = { maxBytes: output.maxBytes * 4, timeoutMs: READ_TIMEOUT };
    const door = getService(strapi, 'mediaDoor');
    const read = await readPicture(location, { door, ...limits });
    if (read.kind === 'read') {
      const tag = `${fingerprint.slice(0, 20)}-${format}`;
      return { kind: 'picture', picture: { bytes: read.bytes, mime, tag } };
    }
    strapi.log.warn(
      `og-image: a picture could not be read for its link: ${explainReason(read.why)}.`,
    );
    return isPrivate ? null : { kind: 'moved', url: absoluteUrl(url, site.baseUrl()) };
  };

  /** Whether an entry is published and wants a card. */
  const wantsCard = async (target: Target, { documentId, locale }: CardKey): Promise<boolean> => {
    const entry: Readonly<Record<string, unknown>> | null = await strapi.db
      .query(target.uid)
      .findOne({
        where: {
          documentId,
          locale: locale === '' ? null : locale,
          publishedAt: { $notNull: true },
        },
        select: ['id', target.field],
      });
    return entry !== null && !isOff(entry[target.field]);
  };

  /** Has a card drawn, by whichever instance is free, and waits for it. */
  const drawn = async (key: CardKey, card: Card | null): Promise<boolean> => {
    if (!waits.has(key) && card?.state !== 'rendering') {
      if (drawings.take(EVERYBODY) > 0) return false;
      await getService(strapi, 'queue').enqueue([key], { priority: PRIORITY.request });
    }
    return (await waits.wait(key)) === 'settled';
  };

  return {
    async addresses() {
      return {
        base: site.baseUrl(),
        isPrivate: await keepsFilesPrivate(strapi),
        linkOf: (key, format) =>
          absoluteUrl(linkPath({ prefix, signer }, key, format), site.baseUrl()),
      };
    },

    async find({ uid, documentId, file, locale = '', sig }) {
      const format = formatOf(file);
      if (format === null || typeof locale !== 'string' || typeof sig !== 'string') {
        return { kind: 'refused' };
      }
      const key = { uid, documentId, locale };
      if (!signer.verify(key, format, sig)) return { kind: 'refused' };
      const target = getService(strapi, 'targets').get(uid);
      if (target === undefined) return none(`There are no cards of ${uid} any more.`);
      if (!Object.hasOwn(getService(strapi, 'resolving').formatsOf(target), format)) {
        return none(`Cards of ${uid} have no format "${format}" any more.`);
      }
      const cards = getService(strapi, 'cards');
      const before = await cards.find(key);
      const known = await shown(before, format);
      if (known !== null) return known;
      if (!(await wantsCard(target, key))) return none('This entry has no card.');
      if (before?.state === 'failed') return none('The card of this entry could not be drawn.');
      if (!(await drawn(key, before))) return late();
      const after = await cards.find(key);
      return (await shown(after, format)) ?? none('The card of this entry could not be drawn.');
    },

    close: () => waits.close(),
  };
}

function secretsOf(
  strapi: Core.Strapi,
  secret: string | readonly string[] | null,
): [string, ...string[]] {
  const named = secret === null ? strapi.config.get('server.app.keys') : secret;
  const [first, ...others] = [named].flat().filter((one): one is string => typeof one === 'string');
  // Strapi itself does not start without the app's keys.
  if (first === undefined) throw new Error('og-image: "server.app.keys" is missing.');
  return [first, ...others];
}

/** By its first bytes: what a file is called says little. */
function mimeOf(bytes: Uint8Array): PictureMime | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (start === '89504e470d0a1a0a') return 'image/png';
  return start.startsWith('ffd8ff') ? 'image/jpeg' : null;
}
