import path from 'node:path';

import { suggestion } from '../common/nearest';
import type { DesignConfig } from '../config/designs';
import type { PictureConfig } from '../config/picture';
import type { SourcePicture } from '../contracts/content';
import { overlaysOf } from './overlays-of';
import type { Design } from './design';
import type { DesignBase } from './design-base';
import { fixedOptions, withoutDefaults } from './options';

/** What designs may name besides templates. */
export interface DesignPlaces {
  /** The app's folder, from which pictures are found. */
  readonly appDir: string;
  /** The names of the site's formats. */
  readonly formats: readonly string[];
  /** The families of the app's own fonts, in the order in which they are asked. */
  readonly fonts: readonly string[];
  /**
   * A picture of the media library by its `documentId`, or null.
   * @default none is there
   */
  readonly findFile?: (documentId: string) => SourcePicture | null;
  /**
   * Where a design is written, for problems with it.
   * @default 'config/plugins.ts'
   */
  readonly fileOf?: (design: string) => string;
}

/** What a design may leave out, besides the template's own parts. */
const HIDEABLE = ['description', 'label', 'author', 'date', 'logo', 'siteName', 'picture'];

/**
 * Turns one of the config's designs into an entry of the catalogue.
 * @param tell of what is wrong with it, as the end of a sentence that begins with its name
 */
export function readDesign(
  config: DesignConfig,
  { template: base, problem }: DesignBase,
  places: DesignPlaces,
  tell: (problem: string) => void,
): Design {
  const { name, label, shows, brandColor } = config;
  if (problem !== null) tell(problem);
  // What is meant for another template says nothing of the one that stands in for it.
  const fixed =
    problem === null
      ? fixedOptions(config.options, base, (wrong) => tell(`has a wrong option. ${wrong}`))
      : {};
  const showable = ['title', ...HIDEABLE, ...Object.keys(base.parts)];
  for (const part of problem === null ? (shows ?? []) : []) {
    if (showable.includes(part)) continue;
    tell(`shows "${part}", which is no part of "${base.name}".${suggestion(part, showable)}`);
  }
  const hidden = showable.filter((part) => part !== 'title' && shows?.includes(part) === false);
  const { background } = config;
  // A logo that the template has no place for is told of by `readDesigns`.
  const logo = base.logo ? config.logo : null;
  const pictureAt = (kind: string, picture: PictureConfig): SourcePicture | null => {
    if (typeof picture === 'string') {
      return {
        fileId: null,
        location: path.resolve(places.appDir, picture),
        name: `the ${kind} ${path.basename(picture)} of the design "${name}"`,
        focalPoint: null,
      };
    }
    const found = places.findFile?.(picture.file) ?? null;
    if (found === null) {
      tell(
        `has a ${kind} that is no picture of the media library any more. Choose another one, or leave it out.`,
      );
    }
    return found;
  };
  return {
    info: {
      ...base,
      name,
      label,
      options: without(base.options, Object.keys(fixed)),
      parts: without(base.parts, hidden),
      picture: base.picture && background === null && !hidden.includes('picture'),
      logo: base.logo && (logo !== null || !hidden.includes('logo')),
      design: { template: base.name, fixed: Object.keys(fixed), brandColor },
    },
    base,
    options: withoutDefaults(fixed, base),
    background: background === null ? null : pictureAt('background', background),
    overlays: Object.fromEntries(
      overlayFiles(config, places, tell).flatMap(([format, file]) => {
        const overlay = pictureAt('overlay', file);
        return overlay === null ? [] : [[format, overlay] as const];
      }),
    ),
    logo: logo === null ? null : pictureAt('logo', logo),
    font: fontOf(config, places, tell),
    hidden,
    problems: problem === null ? [] : [problem],
  };
}

function overlayFiles(
  { overlay }: DesignConfig,
  { formats }: DesignPlaces,
  tell: (problem: string) => void,
): [string, PictureConfig][] {
  return overlaysOf(overlay).filter(([format]) => {
    const isKnown = format === 'default' || formats.includes(format);
    if (!isKnown) {
      tell(
        `has an overlay for the format "${format}", which "formats" does not have.${suggestion(format, formats)}`,
      );
    }
    return isKnown;
  });
}

function fontOf(
  { font }: DesignConfig,
  { fonts }: DesignPlaces,
  tell: (problem: string) => void,
): string | null {
  if (font === null) return null;
  const place = fonts.indexOf(font);
  if (place === -1) {
    tell(`asks for the font "${font}", which "fonts" does not have.${suggestion(font, fonts)}`);
  }
  // What is asked first anyway draws the same picture as no wish at all.
  return place > 0 ? font : null;
}

/** Schemas by name, without some of them. */
function without<Schema>(
  schemas: Readonly<Record<string, Schema>>,
  names: readonly string[],
): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => !names.includes(name)));
}
