import type { Core } from '@strapi/strapi';

import { inTime } from '../common/in-time';
import { createRateLimit } from '../common/rate-limit';
import { isOff } from '../choices/parse';
import { keyId, PRIORITY, type Card, type CardKey } from '../contracts/card';
import type { FormatName } from '../contracts/picture';
import { explainReason } from '../contracts/picture-reasons';
import { createLinkPaths, formatOf } from '../expose/link/address';
import type { LinkAnswer, LinkedPicture, LinkRequest } from '../expose/link/answer';
import { createSigner } from '../expose/link/sign';
import { CardWaits } from '../expose/link/waits';
import { absoluteUrl, type Addresses } from '../expose/value';
import { readPicture } from '../net/read-picture';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { REQUEST_AGE } from './settings';
import { keepsFilesPrivate } from '../store/readable-url';
import type { StoredRender } from '../store/stored-renders';

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

/** How long the fallback of a card that came too late may take, in milliseconds. */
const FALLBACK_WAIT = 1_000;

/** How long a picture may take to come from its bucket, in milliseconds. */
const READ_TIMEOUT = 10_000;

export default function linksService({ strapi }: { strapi: Core.Strapi }): Links {
  const { link, output } = getService(strapi, 'config');
  const site = getService(strapi, 'site');
  const settings = getService(strapi, 'settings');
  const signer = createSigner(secretsOf(strapi, link.secret));
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const pathOf = createLinkPaths({ prefix, signer });
  const waits = new CardWaits({
    settled: (keys) => getService(strapi, 'cards').settled(keys),
    waitMs: link.waitMs,
    most: link.waiting,
  });
  const drawings = createRateLimit({ perMinute: link.perMinute });

  const fallback = (key: CardKey, format: FormatName): Promise<LinkedPicture | null> =>
    getService(strapi, 'fallbacks').find(key, format);

  const late = async (key: CardKey, format: FormatName): Promise<LinkAnswer> => {
    // Whoever asks has waited for the card already.
    const made = inTime(fallback(key, format), FALLBACK_WAIT).catch(() => null);
    return { kind: 'late', fallback: await made };
  };

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

  const askAndWait = async (key: CardKey, card: Card | null): Promise<boolean> => {
    if (card?.state !== 'rendering') {
      if (drawings.take(EVERYBODY) > 0) return false;
      await getService(strapi, 'queue').enqueue([key], { priority: PRIORITY.request });
    }
    return (await waits.wait(key)) === 'settled';
  };

  /** What is asked for and not answered yet, by `keyId`. */
  const asked = new Map<string, Promise<boolean>>();

  /**
   * Has a card drawn, by whichever instance is free, and waits for it. Whoever asks meanwhile shares
   * the answer, so that a card is put into the queue once however many come at the same moment.
   */
  const drawn = (key: CardKey, card: Card | null): Promise<boolean> => {
    const id = keyId(key);
    const known = asked.get(id);
    if (known !== undefined) return known;
    const asking = askAndWait(key, card).finally(() => asked.delete(id));
    asked.set(id, asking);
    return asking;
  };

  return {
    async addresses() {
      await settings.freshen(REQUEST_AGE);
      return {
        base: site.baseUrl(),
        isPrivate: await keepsFilesPrivate(strapi),
        linkOf: (key, format) => absoluteUrl(pathOf(key, format), site.baseUrl()),
      };
    },

    async find({ uid, documentId, file, locale = '', sig }) {
      const format = formatOf(file);
      if (format === null || typeof locale !== 'string' || typeof sig !== 'string') {
        return { kind: 'refused' };
      }
      await settings.freshen(REQUEST_AGE);
      const key = { uid, documentId, locale };
      if (!signer.verify(key, format, sig)) return { kind: 'refused' };
      const none = async (reason: string): Promise<LinkAnswer> => ({
        kind: 'none',
        fallback: await fallback(key, format),
        reason,
      });
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
      // It is made meanwhile, so that whoever has waited in vain gets it at once. It never rejects.
      void fallback(key, format);
      if (!(await drawn(key, before))) return late(key, format);
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
