import type { PictureMime, PictureSize } from '../../contracts/picture';
import type { OptionSchemas } from '../../contracts/template';
import type { ListedEntry } from './entries';
import { SAMPLES } from './samples';
import type { PreviewSite } from './site';
import type { PreviewTemplate, PreviewTemplates } from './templates';

/** What the page knows of a template. */
export interface ShownTemplate {
  readonly name: string;
  readonly label: string;
  /** Its file or package, or null for a built-in one. */
  readonly origin: string | null;
  /** Another one when its pictures may look different. */
  readonly revision: string;
  /** Why it cannot be drawn as it is saved now, or null. */
  readonly error: string | null;
  readonly options: OptionSchemas;
  readonly picture: boolean;
  readonly logo: boolean;
  readonly seeded: boolean;
  /** `#rrggbb`, where none is chosen. */
  readonly brandColor: string;
}

/** `GET /state` */
export interface PageState {
  readonly templates: readonly ShownTemplate[];
  readonly formats: readonly ({ readonly name: string } & PictureSize)[];
  readonly samples: readonly { readonly name: string; readonly label: string }[];
  /** Whether the site names a logo. */
  readonly logo: boolean;
  /** What is wrong with options and templates, as sentences. */
  readonly problems: readonly string[];
}

/** `GET /entries` */
export interface EntriesAnswer {
  readonly entries: readonly ListedEntry[];
  /** Why there are none, as a sentence, or null. */
  readonly reason: string | null;
}

/** `POST /draw`, with a wish. Status 422 where it cannot be drawn. */
export type DrawAnswer =
  | {
      /** A `data:` URI. */
      readonly src: string;
      readonly mime: PictureMime;
      /** Pixels. */
      readonly width: number;
      /** Pixels. */
      readonly height: number;
      readonly bytes: number;
      readonly warnings: readonly string[];
    }
  | { readonly error: { readonly code: string; readonly message: string } };

export function stateOf(site: PreviewSite, templates: PreviewTemplates): PageState {
  return {
    templates: templates.list().map((template) => showTemplate(template, site)),
    formats: Object.entries(site.formats).map(([name, size]) => ({ name, ...size })),
    samples: SAMPLES.map(({ name, label }) => ({ name, label })),
    logo: site.logo !== null,
    problems: [...site.problems, ...templates.problems()],
  };
}

function showTemplate(
  { name, origin, info, sample, error }: PreviewTemplate,
  { brandColor }: PreviewSite,
): ShownTemplate {
  return {
    name,
    label: info?.label ?? name,
    origin,
    revision: info === null ? '' : (info.digest ?? `v${info.version}`),
    error: error?.message ?? null,
    options: info?.options ?? {},
    picture: info?.picture ?? false,
    logo: info?.logo ?? false,
    seeded: info?.seeded ?? false,
    brandColor: brandColor ?? sample?.brandColor ?? '#4945ff',
  };
}
