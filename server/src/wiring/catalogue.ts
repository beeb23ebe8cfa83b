import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

import { templates } from '../../../templates';
import { createCatalogue, type Catalogue } from '../catalogue/catalogue';
import { describeTemplate } from '../catalogue/describe';
import { TEMPLATE_FOLDER } from '../catalogue/own/find-files';
import { jsxProblemIn } from '../catalogue/own/jsx-setting';
import { loadTemplates, type TemplatePlaces } from '../catalogue/own/load';
import { readDesigns } from '../catalogue/read-designs';
import { withDesigns } from '../catalogue/with-designs';
import { withServices } from '../catalogue/with-services';
import { SETTINGS_PAGE } from '../contracts/settings';
import { toPicture } from '../resolve/picture';
import { getService } from '../service';
import type { SettingsState } from './settings-state';

declare module '../service' {
  interface Services {
    catalogue: CatalogueService;
  }
}

/**
 * The templates and designs that this Strapi has: the built-in templates alone, until the others are
 * loaded. Designs are those of the settings as they are now.
 */
export interface CatalogueService extends Catalogue {
  /**
   * Adds a module of templates, for other plugins: a file's absolute path, or a package that the app
   * finds. To be called in `register`.
   * @throws Error once the templates are loaded
   */
  register(entry: string): void;
  /** Where templates that are not built in are looked for. */
  places(): TemplatePlaces;
  /** Loads the templates that are not built in, once. Never throws: what is wrong is logged. */
  load(): Promise<void>;
}

export default function catalogueService({ strapi }: { strapi: Core.Strapi }): CatalogueService {
  const builtIn = templates.map(describeTemplate);
  const registered: string[] = [];
  let current = (): Catalogue => own;
  const own = createCatalogue({ builtIn });
  let loading: Promise<void> | null = null;
  const config = getService(strapi, 'config');
  const settings = getService(strapi, 'settings');
  /** Problems that the log has. */
  const told = new Set<string>();

  const designPlaces = ({ config: { formats }, files, settings: set }: SettingsState) => ({
    appDir: strapi.dirs.app.root,
    formats: Object.keys(formats),
    fonts: [...new Set(getService(strapi, 'fonts').fonts.map(({ family }) => family))],
    findFile: (file: string) => toPicture(files.get(file), getService(strapi, 'site').locate),
    fileOf: (design: string) =>
      set.designs?.some(({ name }) => name === design) ? SETTINGS_PAGE : 'config/plugins.ts',
  });

  const tellProblems = (): void => {
    for (const problem of current().problems()) {
      if (told.has(problem)) continue;
      told.add(problem);
      strapi.log.error(`og-image: ${problem}`);
    }
  };

  function places(): TemplatePlaces {
    const { app, dist } = strapi.dirs;
    // The app's sources; on a server that has only what was built of them, that.
    const folders = [app.src, dist.src].map((folder) => path.join(folder, TEMPLATE_FOLDER));
    return {
      appDir: app.root,
      folders: folders.filter((folder) => existsSync(folder)).slice(0, 1),
      entries: [...config.templates, ...registered],
    };
  }

  async function load(): Promise<void> {
    const found = places();
    const loaded = await loadTemplates(found, getService(strapi, 'renderer'));
    const templates = createCatalogue({ builtIn, ...loaded });
    current = settings.derived((state) => {
      const designs = readDesigns(state.config.designs, templates, designPlaces(state));
      return withServices(withDesigns(templates, designs), config.services);
    });
    tellProblems();
    settings.onChange(tellProblems);
    const setting = await jsxProblemIn(found.folders, found.appDir);
    if (setting !== null) strapi.log.warn(`og-image: ${setting}`);
  }

  return {
    list: () => current().list(),
    names: () => current().names(),
    find: (name) => current().find(name),
    designs: () => current().designs(),
    designOf: (name) => current().designOf(name),
    serviceOf: (name) => current().serviceOf(name),
    bundleOf: (name) => current().bundleOf(name),
    problems: () => current().problems(),
    parts: () => current().parts(),
    places,
    register(entry) {
      if (loading === null) registered.push(entry);
      else
        throw new Error('Templates are registered in `register`: in `bootstrap` it is too late.');
    },
    load: () => (loading ??= load()),
  };
}
