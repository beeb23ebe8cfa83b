import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { TEMPLATE_FOLDER } from '../../catalogue/own/find-files';
import type { TemplatePlaces } from '../../catalogue/own/load';
import { parseConfig } from '../../config/parse';
import type { Config } from '../../config/schema';
import { PLUGIN_ID } from '../../constants';
import { reasonOf } from '../../contracts/errors';
import { FORMATS, type Formats } from '../../contracts/picture';
import type { EngineSettings } from '../../render/settings';
import { choosePainter } from '../../render/paint/choose';
import { readFontFiles } from '../../render/fonts/files';
import { getService } from '../../service';
import { registerApp } from '../app';

/** What the app's options say of its cards; their defaults where the app cannot be loaded. */
export interface PreviewSite {
  readonly config: Config;
  readonly settings: EngineSettings;
  readonly places: TemplatePlaces;
  /** The sizes of the app's cards, and then the built-in ones that it has not named. */
  readonly formats: Formats;
  /** An absolute path, or null. */
  readonly logo: string | null;
  /** `#rrggbb`, or null where the options name none. */
  readonly brandColor: string | null;
  /** What is wrong with the options, as sentences. */
  readonly problems: readonly string[];
  /** Registered, and not yet connected with its database. Null where it cannot be loaded. */
  readonly app: Core.Strapi | null;
  /** Why there is no app, as a sentence, or null. */
  readonly noApp: string | null;
}

/** Reads the options of the app in a folder. Never throws: without the app, the defaults hold. */
export async function readSite(
  appDir: string,
  { quiet = false }: { readonly quiet?: boolean } = {},
): Promise<PreviewSite> {
  try {
    const app = await registerApp(appDir, { quiet });
    return siteOf(appDir, app, null);
  } catch (error) {
    return siteOf(appDir, null, reasonOf(error));
  }
}

function siteOf(appDir: string, app: Core.Strapi | null, noApp: string | null): PreviewSite {
  const given: unknown = app?.config.get(`plugin::${PLUGIN_ID}`);
  const { config, problems } = parseConfig(given);
  const { fonts, problems: fontProblems } = readFontFiles(config.fonts, appDir);
  const painter = choosePainter(config.renderer);
  const defaultColor = parseConfig({}).config.brand.color;
  return {
    config,
    settings: { painter: painter.name, fonts },
    places: placesOf(appDir, app),
    formats: { ...config.formats, ...FORMATS },
    // The media library is not asked.
    logo: typeof config.brand.logo === 'string' ? path.resolve(appDir, config.brand.logo) : null,
    brandColor: config.brand.color === defaultColor ? null : config.brand.color,
    problems: [
      ...problems.map(({ message }) => `In config/plugins.ts, ${message}`),
      ...fontProblems.map((problem) => `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`),
      ...(painter.problem === null ? [] : [painter.problem]),
    ],
    app,
    noApp,
  };
}

/** The folder of sources counts also while it is not there: it may be made meanwhile. */
function placesOf(appDir: string, app: Core.Strapi | null): TemplatePlaces {
  const sources = path.join(appDir, 'src');
  const places = app === null ? null : getService(app, 'catalogue').places();
  const isSource = places === null || existsSync(sources);
  return {
    appDir,
    folders: isSource ? [path.join(sources, TEMPLATE_FOLDER)] : places.folders,
    entries: places?.entries ?? [],
  };
}
