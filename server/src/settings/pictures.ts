import { overlaysOf } from '../catalogue/overlays-of';
import type { Config } from '../config/schema';
import type { PictureConfig } from '../config/picture';
import type { Settings } from './schema';

/** A picture that settings name, with where it stands. */
export interface NamedPicture {
  /** Such as `brand.logo`. */
  readonly path: string;
  readonly picture: PictureConfig;
}

type Pictured = Pick<Settings, 'brand' | 'designs' | 'fallback'>;

/** Every picture that settings, or a config, name. */
export function picturesIn({ brand, designs = [], fallback = [] }: Pictured): NamedPicture[] {
  const named = (path: string, picture: PictureConfig | null | undefined): NamedPicture[] =>
    picture === null || picture === undefined ? [] : [{ path, picture }];
  return [
    ...named('brand.logo', brand?.logo),
    ...named('brand.darkLogo', brand?.darkLogo),
    ...designs.flatMap(({ background, logo, overlay }, index) => [
      ...named(`designs.${index}.background`, background),
      ...named(`designs.${index}.logo`, logo),
      ...overlaysOf(overlay).flatMap(([format, picture]) =>
        named(`designs.${index}.overlay.${format}`, picture),
      ),
    ]),
    ...fallback.flatMap(({ picture }, index) => named(`fallback.${index}.picture`, picture)),
  ];
}

/** The files of the media library that settings or a config name, by `documentId`, each once. */
export function filesIn(settings: Pictured): string[] {
  const files = picturesIn(settings).flatMap(({ picture }) =>
    typeof picture === 'string' ? [] : picture.file,
  );
  return [...new Set(files)];
}

/**
 * Pictures that settings name by a path that the config does not: whoever may change settings must not have
 * any file of the server drawn.
 */
export function foreignPaths(settings: Settings, config: Config): NamedPicture[] {
  const known = new Set(picturesIn(config).map(({ picture }) => picture));
  return picturesIn(settings).filter(
    ({ picture }) => typeof picture === 'string' && !known.has(picture),
  );
}
