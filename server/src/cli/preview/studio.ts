import { LRUCache } from 'lru-cache';
import stringify from 'safe-stable-stringify';

import { keptOptions } from '../../catalogue/options';
import { suggestion } from '../../common/nearest';
import { OgImageError } from '../../contracts/errors';
import type { PictureSize } from '../../contracts/picture';
import type {
  Renderer,
  RenderRequest,
  RenderResult,
  RenderWarning,
} from '../../contracts/renderer';
import type { TemplateInfo } from '../../contracts/template';
import { loadPicture } from '../../wiring/load-picture';
import type { EntrySource } from './entries';
import { sampleLogo, samplePicture, samplePictures } from './sample-pictures';
import { SAMPLES, withWords } from './samples';
import type { PreviewSite } from './site';
import type { PreviewTemplate, PreviewTemplates } from './templates';
import type { Wish } from './wish';

/** Bytes of drawn pictures that are kept: one goes back and forth between a few options. */
const CACHE_BYTES = 60_000_000;

type Content = RenderRequest['content'];

/** What is drawn, and what its picture depends on. */
interface Scene {
  readonly id: string;
  readonly content: Content;
  readonly warnings: readonly RenderWarning[];
}

export interface StudioParts {
  readonly site: PreviewSite;
  readonly templates: PreviewTemplates;
  readonly renderer: Renderer;
  /** The app's entries, or null while or where there are none. */
  readonly entries: () => EntrySource | null;
}

/** Draws templates as they were saved last. */
export interface Studio {
  /**
   * @throws OgImageError OG_TEMPLATE_FAILED with file and line, OG_TEMPLATE_UNKNOWN,
   * OG_FORMAT_UNKNOWN, OG_DOCUMENT_NOT_FOUND, OG_RENDER_*
   */
  draw(wish: Wish): Promise<RenderResult>;
}

export function createStudio({ site, templates, renderer, entries }: StudioParts): Studio {
  const cache = new LRUCache<string, RenderResult>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ bytes }) => bytes.byteLength,
  });

  async function logoOf({ logo }: Wish): Promise<Pick<Scene, 'warnings'> & Pick<Content, 'logo'>> {
    if (logo === 'none') return { logo: null, warnings: [] };
    if (logo === 'sample') return { logo: sampleLogo(), warnings: [] };
    const location = site.logo;
    if (location === null) return { logo: null, warnings: [] };
    const picture = { fileId: null, location, name: 'the logo', focalPoint: null };
    const maxBytes = site.config.store.maxSourceBytes;
    const loaded = await loadPicture(picture, {
      door: null,
      maxBytes,
      patient: false,
      remedy: 'logo',
    });
    return { logo: loaded.picture, warnings: loaded.warning === null ? [] : [loaded.warning] };
  }

  async function sampleScene(wish: Wish, { sample: own, info }: PreviewTemplate): Promise<Scene> {
    if (own === null) throw new Error('A template without a sample has an error.');
    const sample = SAMPLES.find(({ name }) => name === wish.sample);
    const { logo, warnings } = await logoOf(wish);
    const words = withWords(own, sample);
    const content: Content = {
      ...words,
      siteName: sample?.bare ? null : (site.config.brand.name ?? words.siteName),
      brandColor: wish.brandColor ?? site.brandColor ?? words.brandColor,
      direction: wish.direction === 'auto' ? words.direction : wish.direction,
      picture: wish.picture === 'none' ? null : await samplePicture(wish.picture),
      logo,
      ...(info !== null && wish.picture !== 'none' && { pictures: await samplePictures(info) }),
      ...(wish.seed !== null && { seed: wish.seed }),
    };
    return { id: stringify(wish), content, warnings };
  }

  async function entryScene(wish: Wish, info: TemplateInfo): Promise<Scene> {
    const source = entries();
    if (wish.entry === null || source === null) throw noEntries();
    const { fingerprint, content, warnings } = await source.read(wish.entry, info, wish.brandColor);
    const { direction } = wish;
    return {
      id: `${fingerprint} ${direction} ${wish.format} ${stringify(wish.options)}`,
      content: direction === 'auto' ? content : { ...content, direction },
      warnings,
    };
  }

  return {
    async draw(wish) {
      const template = templates.find(wish.template);
      const { info, bundle, error } = template;
      if (error !== null) throw error;
      if (info === null) throw new Error('A template that is not known has an error.');
      const size = sizeOf(site, wish.format);
      const scene = await (wish.entry === null
        ? sampleScene(wish, template)
        : entryScene(wish, info));
      const id = `${info.digest ?? ''} ${scene.id}`;
      const known = cache.get(id);
      if (known !== undefined) return known;
      const request: RenderRequest = {
        template: info.name,
        ...(bundle !== null && { bundle }),
        content: scene.content,
        options: keptOptions(wish.options, info),
        size,
        output: site.config.output,
      };
      const drawn = await renderer.render(request);
      const result = { ...drawn, warnings: [...scene.warnings, ...drawn.warnings] };
      // What may come out better the next time is not kept.
      if (!result.warnings.some(({ transient }) => transient)) cache.set(id, result);
      return result;
    },
  };
}

/** By own properties: the name comes from a request, and `__proto__` is none. */
function sizeOf({ formats }: PreviewSite, format: string): PictureSize {
  const size = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (size !== undefined) return size;
  throw new OgImageError(
    'OG_FORMAT_UNKNOWN',
    `There is no format "${format}".${suggestion(format, Object.keys(formats))}`,
  );
}

function noEntries(): OgImageError {
  return new OgImageError(
    'OG_DOCUMENT_NOT_FOUND',
    "The app's entries cannot be read: its Strapi is not loaded. Choose a sample.",
  );
}
