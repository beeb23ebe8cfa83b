import type { Core } from '@strapi/strapi';

import { groundOf } from '../catalogue/design';
import type { Options } from '../catalogue/options';
import type { DrawnFrom } from '../contracts/history';
import type { OutputOptions } from '../contracts/picture';
import type { RenderWarning } from '../contracts/warnings';
import { drawnFrom, drawnFromImage } from '../fingerprint/drawn-from';
import {
  digestOfPicture,
  digestOfSource,
  fingerprintOf,
  type FingerprintInput,
  type KnownPicture,
} from '../fingerprint/fingerprint';
import type { OwnImage } from '../resolve/chosen-pictures';
import { getService } from '../service';
import { loadOverlays, type Scene } from './design-pictures';
import { imageSkipped, withoutImage } from './drawn-instead';
import type { LoadPictureOptions, PictureDigests } from './load-picture';
import { loadNamed, withNamed } from './named-pictures';
import { loadReadable } from './readable-picture';
import type { ResolvedCard } from './resolving';

/** As much of a resolved card as its pictures depend on. */
export type Preparable = Pick<
  ResolvedCard,
  'content' | 'design' | 'template' | 'templateOptions' | 'formats' | 'image' | 'warnings'
> &
  Partial<Pick<ResolvedCard, 'ground' | 'standIn'>>;

/** A source picture with its bytes, or null. */
type Read = KnownPicture | null;

/** What a card is drawn from, and the fingerprint of what its drawing depends on. */
export interface Preparation extends Scene {
  readonly fingerprint: string;
  /** The editor's own picture, which is made into the card's; null where the card is drawn. */
  readonly image: LoadedImage | null;
  /** What is known of the entry: another one with the same pictures may lack nothing. */
  readonly entryWarnings: readonly RenderWarning[];
  /** The same part by part. */
  readonly drawnFrom: DrawnFrom;
  /** What is known before it is drawn: of the content, and of its pictures. */
  readonly warnings: readonly RenderWarning[];
  /** What is already known to be missing from the pictures. */
  readonly pictureWarnings: readonly RenderWarning[];
}

/** A finished picture with its bytes. */
export interface LoadedImage {
  readonly picture: KnownPicture;
  readonly crop: boolean;
  /** Whether an image service made it. */
  readonly made: boolean;
}

/** A card ready to be drawn. */
export type Prepared = Omit<ResolvedCard, 'image'> & Preparation;

/**
 * Reads a card's pictures and fingerprints it, without drawing it.
 * @param patient whether a picture that cannot be read just now ends the attempt; else it is left out
 * @param digests what is known of its pictures, for who does not draw it: see `LoadPictureOptions`
 */
export async function prepareCard<Card extends Preparable>(
  strapi: Core.Strapi,
  card: Card,
  patient: boolean,
  digests?: PictureDigests,
): Promise<Omit<Card, 'image'> & Preparation> {
  if (card.image !== null) return prepareImage(strapi, card, card.image, patient, digests);
  const { backgrounds, output: plainOutput, store } = getService(strapi, 'config');
  const { content, design, formats, ground: made = null } = card;
  const { pictures: wanted = {}, darkLogo: ofDark = null, ...plain } = content;
  const template = design?.base ?? card.template;
  const isDisclosed = made !== null && backgrounds.ai?.disclose === true;
  const output: OutputOptions = { ...plainOutput, ...(isDisclosed && { disclose: true }) };
  // A background is the picture of a template that draws one, and the ground of any other.
  const shownPicture = template.picture ? (made ?? content.picture) : content.picture;
  const templateOptions = { ...design?.options, ...card.templateOptions };
  const background = design?.background ?? null;
  const door = getService(strapi, 'mediaDoor');
  const options = { door, maxBytes: store.maxSourceBytes, patient, ...(digests && { digests }) };
  const loaded = await Promise.all([
    loadReadable(strapi, shownPicture, {
      ...options,
      ...(background !== null && { remedy: 'design' }),
    }),
    loadReadable(strapi, content.logo, {
      ...options,
      ...(content.logo?.fileId === null && {
        remedy: content.logo === design?.logo ? 'design' : 'logo',
      }),
    }),
    // What an AI model made stands in place of a design's own.
    loadReadable(strapi, template.picture ? null : (made ?? groundOf(design)), {
      ...options,
      ...(made === null && { remedy: 'design' }),
    }),
    loadReadable(strapi, ofDark, {
      ...options,
      ...(ofDark?.fileId === null && { remedy: 'logo' }),
    }),
  ]);
  const [picture, logo, ground, darkLogo] = loaded.map((each) => each.picture) as [
    Read,
    Read,
    Read,
    Read,
  ];
  const named = await loadNamed(strapi, wanted, options);
  const over = await loadOverlays(strapi, design, formats, options);
  const { name, version } = getService(strapi, 'renderer');
  const bundle = getService(strapi, 'catalogue').bundleOf(template.name);
  const pictureWarnings = [
    ...loaded.flatMap(({ warning }) => warning ?? []),
    ...named.warnings,
    ...over.warnings,
  ];
  const font = design?.font ?? null;
  const input: FingerprintInput = {
    content: {
      ...plain,
      picture: picture && digestOfSource(picture),
      logo: logo && digestOfSource(logo),
      ...(darkLogo !== null && { darkLogo: digestOfSource(darkLogo) }),
      ...withNamed(named.pictures, digestOfSource),
    },
    template: {
      name: template.name,
      version: template.version,
      ...(template.digest !== null && { digest: template.digest }),
      ...chosen(templateOptions),
    },
    ...(ground !== null && { background: digestOfSource(ground) }),
    ...designed(over.overlays, font),
    renderer: { name, version },
    output,
    formats,
  };
  return {
    ...card,
    image: null,
    scene: {
      template: template.name,
      ...(bundle !== undefined && { bundle }),
      options: templateOptions,
      content: {
        ...plain,
        picture,
        logo,
        ...(darkLogo !== null && { darkLogo }),
        ...withNamed(named.pictures, (one) => one),
      },
      ...(ground !== null && { background: ground }),
      ...(font !== null && { font }),
      output,
    },
    overlays: over.overlays,
    fingerprint: fingerprintOf(input),
    drawnFrom: drawnFrom(input, card.template.name),
    entryWarnings: card.warnings,
    warnings: [...card.warnings, ...pictureWarnings],
    pictureWarnings,
  };
}

/** A card that is its editor's own picture; one to be drawn where that cannot be read. */
async function prepareImage<Card extends Preparable>(
  strapi: Core.Strapi,
  card: Card,
  own: OwnImage,
  patient: boolean,
  digests: PictureDigests | undefined,
): Promise<Omit<Card, 'image'> & Preparation> {
  const { picture: source, crop, made = false } = own;
  const { output, store } = getService(strapi, 'config');
  const door = getService(strapi, 'mediaDoor');
  const options: LoadPictureOptions = {
    ...{ door, maxBytes: store.maxSourceBytes, patient },
    ...(digests && { digests }),
  };
  const { picture, warning } = await loadReadable(strapi, source, options);
  if (picture === null) {
    const why = imageSkipped(own, warning?.values ?? {}, warning?.transient === true);
    return prepareCard(strapi, withoutImage(card, why), patient, digests);
  }
  const { content, formats, template, templateOptions } = card;
  const { name, version } = getService(strapi, 'renderer');
  const input = {
    image: digestOfSource(picture),
    crop,
    renderer: { name, version },
    output,
    formats,
  };
  return {
    ...card,
    image: { picture, crop, made },
    // Nothing of it is drawn, so nothing of it is read.
    scene: {
      template: template.name,
      content: { ...content, picture: null, logo: null, darkLogo: null, pictures: {} },
      output,
    },
    overlays: {},
    fingerprint: fingerprintOf(input),
    drawnFrom: made
      ? drawnFrom(
          {
            ...input,
            content: { ...content, picture: null, logo: null, darkLogo: null, pictures: {} },
            template: {
              name: template.name,
              version: template.version,
              ...chosen(templateOptions),
            },
          },
          template.name,
        )
      : drawnFromImage(input),
    entryWarnings: made ? card.warnings : [],
    warnings: made ? card.warnings : [],
    pictureWarnings: [],
  };
}

/** What a design adds to a fingerprint; cards without keep theirs. */
function designed(
  overlays: Scene['overlays'],
  font: string | null,
): Pick<FingerprintInput, 'overlays' | 'font'> {
  const digests = Object.entries(overlays).map(([format, overlay]) => [
    format,
    digestOfPicture(overlay),
  ]);
  return {
    ...(digests.length > 0 && { overlays: Object.fromEntries(digests) as Record<string, string> }),
    ...(font !== null && { font }),
  };
}

/** Cards whose template has no options keep their fingerprints. */
function chosen(options: Options): { readonly options?: Options } {
  return Object.keys(options).length === 0 ? {} : { options };
}
