import type { Core } from '@strapi/strapi';

import type { Options } from '../catalogue/options';
import { isOff } from '../choices/parse';
import { faultPoint } from '../common/fault-point';
import type { SourcePicture } from '../contracts/content';
import type { FormatName, PictureSize } from '../contracts/picture';
import type { RenderWarning } from '../contracts/renderer';
import {
  digestOf,
  digestOfSource,
  fingerprintOf,
  type FingerprintInput,
} from '../fingerprint/fingerprint';
import type { ClaimedCard } from '../queue/leases';
import type { Outcome } from '../queue/work-loop';
import { asFirstPublished, firstPublication } from '../resolve/first-publication';
import type { Target } from '../resolve/target';
import { getService } from '../service';
import { signedUrl } from '../store/readable-url';
import type { StoredRender } from '../store/render-store';
import { DESIGN_ADVICE, loadOverlays, requestFor, type Scene } from './design-pictures';
import { keepPublication, recallPublication } from './first-publications';
import { newGaps } from './gaps';
import { inFormat, warningsOf } from './format-messages';
import { loadPicture } from './load-picture';
import type { ResolvedCard } from './resolving';
import { LOGO_ADVICE } from './warn-of-pictures';

declare module '../service' {
  interface Services {
    drawing: Drawing;
  }
}

/** A card ready to be drawn, and the fingerprint of what its drawing depends on. */
export interface Prepared extends ResolvedCard, Scene {
  readonly fingerprint: string;
  /** What is known before it is drawn: of the content, and of its pictures. */
  readonly warnings: readonly RenderWarning[];
  /** What is already known to be missing from the pictures. */
  readonly pictureWarnings: readonly RenderWarning[];
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

/** A stored picture, and whether it may come out better later. */
interface Drawn {
  readonly render: StoredRender;
  readonly incomplete: boolean;
  /** Of a picture that was drawn just now. */
  readonly warnings: readonly RenderWarning[];
}

export interface Drawing {
  /**
   * Reads a card's pictures and fingerprints it, without drawing it.
   * @param patient whether a picture that cannot be read just now ends the attempt; else it is
   * left out
   */
  prepare(card: ResolvedCard, patient: boolean): Promise<Prepared>;
  /** Takes one card of the queue from its entry to stored pictures, one for each format. */
  draw(card: ClaimedCard, signal: AbortSignal): Promise<Outcome>;
}

export default function drawingService({ strapi }: { strapi: Core.Strapi }): Drawing {
  const config = getService(strapi, 'config');
  /** Renders under way, so that cards which look the same are drawn once. */
  const underWay = new Map<string, Promise<Drawn>>();

  /** A source picture where it can be read: in a private bucket, by a signed address. */
  const readable = async (picture: SourcePicture | null): Promise<SourcePicture | null> => {
    if (picture === null || picture.fileId === null) return picture;
    const url = await signedUrl(strapi, picture.fileId);
    if (url === null) return picture;
    return { ...picture, location: getService(strapi, 'site').locate({ url, provider: '' }) };
  };

  const prepare: Drawing['prepare'] = async (card, patient) => {
    const { content, design, formats } = card;
    const template = design?.base ?? card.template;
    const templateOptions = { ...design?.options, ...card.templateOptions };
    const background = design?.background ?? null;
    const options = { maxBytes: config.store.maxSourceBytes, patient };
    const loaded = await Promise.all([
      loadPicture(await readable(content.picture), {
        ...options,
        ...(background !== null && { advice: DESIGN_ADVICE }),
      }),
      loadPicture(content.logo, {
        ...options,
        advice: content.logo === design?.logo ? DESIGN_ADVICE : LOGO_ADVICE,
      }),
    ]);
    const [picture, logo] = [loaded[0].picture, loaded[1].picture];
    const over = await loadOverlays(design, formats, options);
    const { name, version } = getService(strapi, 'renderer');
    const { output } = config;
    const bundle = getService(strapi, 'catalogue').bundleOf(template.name);
    const pictureWarnings = [...loaded.flatMap(({ warning }) => warning ?? []), ...over.warnings];
    const font = design?.font ?? null;
    return {
      ...card,
      scene: {
        template: template.name,
        ...(bundle !== undefined && { bundle }),
        options: templateOptions,
        content: { ...content, picture, logo },
        ...(font !== null && { font }),
        output,
      },
      overlays: over.overlays,
      fingerprint: fingerprintOf({
        content: {
          ...content,
          picture: picture && digestOfSource(picture),
          logo: logo && digestOfSource(logo),
        },
        template: {
          name: template.name,
          version: template.version,
          ...(template.digest !== null && { digest: template.digest }),
          ...chosen(templateOptions),
        },
        ...designed(over.overlays, font),
        renderer: { name, version },
        output,
        formats,
      }),
      warnings: [...card.warnings, ...pictureWarnings],
      pictureWarnings,
    };
  };

  /**
   * Resolves a card's entry, or null when it is not published. What it shows is written down before
   * it is read for good: a change after that finds the card, one before it is read here.
   */
  const resolveFollowed = async (
    target: Target,
    card: ClaimedCard,
  ): Promise<FollowedCard | OffCard | null> => {
    const entries = getService(strapi, 'entries');
    const resolving = getService(strapi, 'resolving');
    const leases = getService(strapi, 'leases');
    const known = await recallPublication(strapi, card);
    for (;;) {
      const entry = await entries.published(target, card.key);
      if (entry === null) return null;
      const firstPublishedAt = firstPublication(entry, known);
      if (isOff(entry[target.field])) return { off: true, firstPublishedAt };
      const resolved = await resolving.resolve(target, asFirstPublished(entry, firstPublishedAt), {
        choices: entry[target.field],
        stored: true,
        locale: card.key.locale,
      });
      if (!(await leases.follow(card, resolved.sources))) return { ...resolved, firstPublishedAt };
    }
  };

  const renderAndStore = async (
    prepared: Prepared,
    format: FormatName,
    size: PictureSize,
    writtenAlt: string | null,
  ): Promise<Drawn> => {
    const picture = await getService(strapi, 'renderer')
      .render(requestFor(prepared, format, size))
      .catch((error: unknown) => {
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
      warnings: warnings.map(({ message }) => message),
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

  return {
    prepare,
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
      faultPoint('after-resolve');
      const isLastAttempt = card.attempts + 1 >= config.queue.maxAttempts;
      const prepared = await prepare(resolved, !isLastAttempt);
      faultPoint('after-fingerprint');
      const { fingerprint, content, template } = prepared;
      const known = await getService(strapi, 'renders').findAll(fingerprint);
      const drawn = await renderAll(prepared, card, card.force ? [] : known, signal);
      const renders = drawn.map(({ render }) => render);
      // What an entry lacks is its own: another one with the same picture may lack nothing.
      const warnings = [...resolved.warnings.map(({ message }) => message), ...warningsOf(renders)];
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
          alt: resolved.alt,
          template: template.name,
          brandColor: content.brandColor,
          warnings,
          renders,
          readAt,
          firstPublishedAt: resolved.firstPublishedAt,
          changed: fingerprint !== card.fingerprint || renders.some(({ url }) => !urls.has(url)),
          incomplete: drawn.some(({ incomplete }) => incomplete),
        },
      };
    },
  };
}

/** What a design adds to a fingerprint; cards without keep theirs. */
function designed(
  overlays: Scene['overlays'],
  font: string | null,
): Pick<FingerprintInput, 'overlays' | 'font'> {
  const digests = Object.entries(overlays).map(([format, { bytes }]) => [format, digestOf(bytes)]);
  return {
    ...(digests.length > 0 && { overlays: Object.fromEntries(digests) as Record<string, string> }),
    ...(font !== null && { font }),
  };
}

/** Cards whose template has no options keep their fingerprints. */
function chosen(options: Options): { readonly options?: Options } {
  return Object.keys(options).length === 0 ? {} : { options };
}
