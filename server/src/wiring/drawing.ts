import type { Core } from '@strapi/strapi';

import { isOff } from '../choices/parse';
import { pinIn } from '../choices/pin';
import { keptWords } from '../choices/words';
import { faultPoint } from '../common/fault-point';
import type { FormatName, PictureSize } from '../contracts/picture';
import type { RenderWarning } from '../contracts/warnings';
import { digestOf } from '../fingerprint/fingerprint';
import type { ReadyResult } from '../queue/card-row';
import type { ClaimedCard } from '../queue/leases';
import type { Outcome } from '../queue/work-loop';
import { asFirstPublished, firstPublication } from '../resolve/first-publication';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import type { StoredRender } from '../store/stored-renders';
import { drawnInstead } from './drawn-instead';
import { keepPublication, recallPublication } from './first-publications';
import { newGaps } from './gaps';
import { inFormat, warningsOf } from './format-messages';
import { makePicture } from './make-picture';
import { orderedCard } from './ordered-card';
import { findPinned, PIN_GONE, type PinnedPicture } from './pinned';
import { prepareCard, type Prepared } from './prepare';
import type { ResolvedCard } from './resolving';

declare module '../service' {
  interface Services {
    drawing: Drawing;
  }
}

/** A card as the queue draws it. */
interface FollowedCard extends ResolvedCard {
  /** Milliseconds since the epoch, or null. */
  readonly firstPublishedAt: number | null;
}

/** An entry whose editor wants no card. */
interface OffCard {
  readonly off: true;
  /** Milliseconds since the epoch, or null. */
  readonly firstPublishedAt: number | null;
}

/** An entry whose editor keeps a picture that its card has had. */
interface PinnedCard {
  readonly pinned: PinnedPicture;
  /** The alternative text that the editor wrote for the card, or null. */
  readonly ownAlt: string | null;
  /** Milliseconds since the epoch, or null. */
  readonly firstPublishedAt: number | null;
}

/** A stored picture, and whether it may come out better later. */
interface Drawn {
  readonly render: StoredRender;
  readonly incomplete: boolean;
  /** Of a picture that was drawn just now. */
  readonly warnings: readonly RenderWarning[];
}

export interface Drawing {
  /** Takes one card of the queue from its entry to stored pictures, one for each format. */
  draw(card: ClaimedCard, signal: AbortSignal): Promise<Outcome>;
}

export default function drawingService({ strapi }: { strapi: Core.Strapi }): Drawing {
  const config = getService(strapi, 'config');
  /** Renders under way, so that cards which look the same are drawn once. */
  const underWay = new Map<string, Promise<Drawn>>();

  /**
   * Resolves a card's entry, or null when it is not published. What it shows is written down before
   * it is read for good: a change after that finds the card, one before it is read here.
   */
  const resolveFollowed = async (
    target: Target,
    card: ClaimedCard,
  ): Promise<FollowedCard | OffCard | PinnedCard | null> => {
    const entries = getService(strapi, 'entries');
    const resolving = getService(strapi, 'resolving');
    const leases = getService(strapi, 'leases');
    const known = await recallPublication(strapi, card);
    for (;;) {
      const entry = await entries.published(target, card.key);
      if (entry === null) return null;
      const firstPublishedAt = firstPublication(entry, known);
      const choices = entry[target.field];
      if (isOff(choices)) return { off: true, firstPublishedAt };
      // Nothing else of the entry is read, so that nothing can change or fail.
      const pinned = await findPinned(strapi, card.key, choices);
      if (pinned !== null) return { pinned, ownAlt: altIn(choices), firstPublishedAt };
      const resolved = await resolving.resolve(target, asFirstPublished(entry, firstPublishedAt), {
        choices,
        stored: true,
        locale: card.key.locale,
      });
      if (await leases.follow(card, resolved.sources)) continue;
      const warnings = [...resolved.warnings, ...(pinIn(choices) === null ? [] : [PIN_GONE])];
      return { ...resolved, warnings, firstPublishedAt };
    }
  };

  const renderAndStore = async (
    prepared: Prepared,
    format: FormatName,
    size: PictureSize,
    writtenAlt: string | null,
  ): Promise<Drawn> => {
    const picture = await makePicture(strapi, prepared, format, size).catch((error: unknown) => {
      throw inFormat(format, error);
    });
    faultPoint('after-render');
    const warnings = [...prepared.pictureWarnings, ...picture.warnings];
    const render = await getService(strapi, 'renders').save({
      fingerprint: prepared.fingerprint,
      format,
      picture,
      digest: digestOf(picture.bytes),
      title: prepared.content.title,
      writtenAlt,
      // What is transient says so by the card, which is looked at again.
      warnings: warnings.map(({ code, values, message }) => ({ code, values, message })),
    });
    const incomplete = warnings.some(({ transient }) => transient === true);
    return { render, incomplete, warnings };
  };

  const renderOnce: typeof renderAndStore = (prepared, format, size, writtenAlt) => {
    const id = `${prepared.fingerprint} ${format}`;
    const known = underWay.get(id);
    if (known !== undefined) return known;
    const work = renderAndStore(prepared, format, size, writtenAlt).finally(() =>
      underWay.delete(id),
    );
    underWay.set(id, work);
    return work;
  };

  /** One after the other, so that a card takes one render process, and others get theirs. */
  const renderAll = async (
    prepared: Prepared,
    card: ClaimedCard,
    kept: readonly StoredRender[],
    signal: AbortSignal,
  ): Promise<Drawn[]> => {
    const drawn: Drawn[] = [];
    const isKept = Object.keys(prepared.formats).every((name) =>
      kept.some(({ format }) => format === name),
    );
    const { ownAlt } = prepared;
    const written =
      isKept || ownAlt !== null ? null : await getService(strapi, 'renders').writtenAlts(card);
    for (const [format, size] of Object.entries(prepared.formats)) {
      signal.throwIfAborted();
      const render = kept.find((each) => each.format === format);
      drawn.push(
        render === undefined
          ? await renderOnce(prepared, format, size, ownAlt ?? written?.get(format) ?? null)
          : { render, incomplete: false, warnings: [] },
      );
    }
    return drawn;
  };

  const pictured = async (
    resolved: ResolvedCard,
    card: ClaimedCard,
    patient: boolean,
    signal: AbortSignal,
  ) => {
    const prepared = await prepareCard(strapi, resolved, patient);
    faultPoint('after-fingerprint');
    const known = await getService(strapi, 'renders').findAll(prepared.fingerprint);
    const drawn = await renderAll(prepared, card, card.force ? [] : known, signal);
    return { prepared, known, drawn };
  };

  return {
    async draw(card, signal) {
      getService(strapi, 'renderer').warm();
      const readAt = getService(strapi, 'clock').now();
      const target = getService(strapi, 'targets').get(card.key.uid);
      if (target === undefined) return { kind: 'gone' };
      const resolved = await resolveFollowed(target, card);
      if (resolved === null) {
        await keepPublication(strapi, card);
        return { kind: 'gone' };
      }
      if ('off' in resolved) {
        return { kind: 'off', result: { readAt, firstPublishedAt: resolved.firstPublishedAt } };
      }
      if ('pinned' in resolved) return { kind: 'ready', result: keep(resolved, card, readAt) };
      faultPoint('after-resolve');
      const isLastAttempt = card.attempts + 1 >= config.queue.maxAttempts;
      const patient = !isLastAttempt;
      const { card: whole, ordered } = await orderedCard(strapi, resolved, {
        key: card.key,
        uid: card.key.uid,
        known: card.order?.key ?? null,
        ask: card.priority,
      });
      if (card.order?.awaits === true && card.order.key !== ordered?.noted?.key) {
        await getService(strapi, 'orders').withdraw(card.order.key, card.id);
      }
      const { prepared, known, drawn } = await pictured(whole, card, patient, signal).catch(
        (error: unknown) => {
          const instead = drawnInstead(whole, error, patient);
          if (instead === null) throw error;
          return pictured(instead, card, patient, signal);
        },
      );
      const { fingerprint, content, image, entryWarnings } = prepared;
      const renders = drawn.map(({ render }) => render);
      // What an entry lacks is its own: another one with the same picture may lack nothing.
      const warnings = [...entryWarnings, ...warningsOf(renders)];
      const seen = drawn.flatMap((each) => each.warnings);
      const gaps = newGaps(warnings, seen, card.warnings);
      if (gaps.length > 0) {
        const { uid, documentId, locale } = card.key;
        strapi.log.warn(`og-image: the card of ${uid} ${documentId} ${locale}: ${gaps.join(' ')}`);
      }
      const urls = new Set(known.map(({ url }) => url));
      return {
        kind: 'ready',
        result: {
          fingerprint,
          alt: whole.alt,
          // What was picked, also while another template stands in for a service.
          template: image === null || image.made ? resolved.template.name : null,
          brandColor: content.brandColor,
          warnings,
          drawnFrom: prepared.drawnFrom,
          pinned: false,
          renders,
          readAt,
          firstPublishedAt: resolved.firstPublishedAt,
          changed: fingerprint !== card.fingerprint || renders.some(({ url }) => !urls.has(url)),
          incomplete:
            drawn.some(({ incomplete }) => incomplete) ||
            entryWarnings.some(({ transient }) => transient === true),
          order: ordered?.noted ?? null,
        },
      };
    },
  };
}

/** The result of a card that keeps the pinned picture, with all that was known of it then. */
function keep(
  { pinned: { past, renders }, ownAlt, firstPublishedAt }: PinnedCard,
  card: ClaimedCard,
  readAt: number,
): ReadyResult {
  return {
    fingerprint: past.fingerprint,
    alt: ownAlt ?? past.alt ?? '',
    template: past.template ?? '',
    brandColor: past.brandColor ?? '',
    warnings: warningsOf(renders),
    drawnFrom: past.drawnFrom,
    pinned: true,
    renders,
    readAt,
    firstPublishedAt,
    changed: past.fingerprint !== card.fingerprint,
    incomplete: false,
    order: null,
  };
}

/** The alternative text that stored choices hold, or null. */
function altIn(choices: unknown): string | null {
  return typeof choices === 'object' && choices !== null ? (keptWords(choices).alt ?? null) : null;
}
