import type { Core } from '@strapi/strapi';

import type { Options } from '../catalogue/options';
import type { SourcePicture } from '../contracts/content';
import type { RenderWarning } from '../contracts/warnings';
import {
  digestOf,
  digestOfSource,
  fingerprintOf,
  type FingerprintInput,
} from '../fingerprint/fingerprint';
import { getService } from '../service';
import { signedUrl } from '../store/readable-url';
import { loadOverlays, type Scene } from './design-pictures';
import { loadPicture } from './load-picture';
import type { ResolvedCard } from './resolving';

/** As much of a resolved card as its pictures depend on. */
export type Preparable = Pick<
  ResolvedCard,
  'content' | 'design' | 'template' | 'templateOptions' | 'formats' | 'warnings'
>;

/** What a card is drawn from, and the fingerprint of what its drawing depends on. */
export interface Preparation extends Scene {
  readonly fingerprint: string;
  /** What is known before it is drawn: of the content, and of its pictures. */
  readonly warnings: readonly RenderWarning[];
  /** What is already known to be missing from the pictures. */
  readonly pictureWarnings: readonly RenderWarning[];
}

/** A card ready to be drawn. */
export type Prepared = ResolvedCard & Preparation;

/**
 * Reads a card's pictures and fingerprints it, without drawing it.
 * @param patient whether a picture that cannot be read just now ends the attempt; else it is left out
 */
export async function prepareCard<Card extends Preparable>(
  strapi: Core.Strapi,
  card: Card,
  patient: boolean,
): Promise<Card & Preparation> {
  const { output, store } = getService(strapi, 'config');
  const { content, design, formats } = card;
  const template = design?.base ?? card.template;
  const templateOptions = { ...design?.options, ...card.templateOptions };
  const background = design?.background ?? null;
  const options = { maxBytes: store.maxSourceBytes, patient };
  const loaded = await Promise.all([
    loadPicture(await readable(strapi, content.picture), {
      ...options,
      ...(background !== null && { remedy: 'design' }),
    }),
    loadPicture(content.logo, {
      ...options,
      remedy: content.logo === design?.logo ? 'design' : 'logo',
    }),
  ]);
  const [picture, logo] = [loaded[0].picture, loaded[1].picture];
  const over = await loadOverlays(design, formats, options);
  const { name, version } = getService(strapi, 'renderer');
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
}

/** A source picture where it can be read: in a private bucket, by a signed address. */
async function readable(
  strapi: Core.Strapi,
  picture: SourcePicture | null,
): Promise<SourcePicture | null> {
  if (picture === null || picture.fileId === null) return picture;
  const url = await signedUrl(strapi, picture.fileId);
  if (url === null) return picture;
  return { ...picture, location: getService(strapi, 'site').locate({ url, provider: '' }) };
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
