import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type * as strapiPackage from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import type * as typescriptUtils from '@strapi/typescript-utils';

import { PLUGIN_ID } from '../constants';
import { OgImageError } from '../contracts/errors';

/**
 * Loads the Strapi of an app's folder, as it was built, without its HTTP server and its cron tasks.
 * Its queue does not start by itself, whatever `queue.work` says.
 * @throws OgImageError OG_APP_INVALID when the folder holds no app, or one that is not built, or
 * whose plugin is not enabled
 */
export async function loadApp(
  appDir: string,
  options: { readonly quiet?: boolean } = {},
): Promise<Core.Strapi> {
  const strapi = await registerApp(appDir, options);
  await bootstrapApp(strapi);
  return strapi;
}

/**
 * The first half of `loadApp`: the options of config/plugins can be read, and the database has not
 * been asked for anything.
 * @param quiet whether Strapi's log is silent, for who writes JSON to standard output
 * @throws OgImageError OG_APP_INVALID
 */
export async function registerApp(
  appDir: string,
  { quiet = false }: { readonly quiet?: boolean } = {},
): Promise<Core.Strapi> {
  const fromApp = requireOf(appDir);
  const distDir = await distDirOf(appDir, fromApp);
  if (!existsSync(path.join(distDir, 'config'))) {
    throw new OgImageError(
      'OG_APP_INVALID',
      `The app in ${appDir} is not built: there is no ${path.join(distDir, 'config')}. Run \`npm run build\` first.`,
    );
  }
  const { createStrapi } = fromApp('@strapi/strapi') as typeof strapiPackage;
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  // They run in the instances that serve, and must not run once more here.
  strapi.config.set('server.cron.enabled', false);
  strapi.log.silent = quiet;
  // What `strapi.load()` does, with the options between its halves: the plugin reads them in the other.
  await strapi.register();
  strapi.config.set(`plugin::${PLUGIN_ID}.queue.work`, false);
  if (strapi.plugins[PLUGIN_ID] === undefined) {
    await strapi.destroy();
    throw new OgImageError(
      'OG_APP_INVALID',
      `The plugin "${PLUGIN_ID}" is not enabled in the app in ${appDir}. Add it to config/plugins, and build the app again.`,
    );
  }
  return strapi;
}

/** The second half of `loadApp`, with the database. */
export async function bootstrapApp(strapi: Core.Strapi): Promise<void> {
  await strapi.bootstrap();
  strapi.isLoaded = true;
}

/**
 * What loads the packages of the app in a folder.
 * @throws OgImageError OG_APP_INVALID when the folder holds no app, or its packages are not installed
 */
export function requireOf(appDir: string): NodeJS.Require {
  const fromApp = createRequire(path.join(appDir, 'package.json'));
  if (isApp(appDir, fromApp)) return fromApp;
  throw new OgImageError(
    'OG_APP_INVALID',
    `${appDir} is not the folder of a Strapi app with its packages installed. Run the command in the app's folder, where its package.json is, after \`npm install\`.`,
  );
}

/** Another app's Strapi may lie in a folder above: the app itself must ask for it, or configure it. */
function isApp(appDir: string, fromApp: NodeJS.Require): boolean {
  if (!existsSync(path.join(appDir, 'package.json'))) return false;
  if (!existsSync(path.join(appDir, 'config'))) return false;
  try {
    fromApp.resolve('@strapi/strapi/package.json');
    return true;
  } catch {
    return false;
  }
}

/** Where the app's compiled code is, found as `strapi start` finds it. */
async function distDirOf(appDir: string, fromApp: NodeJS.Require): Promise<string> {
  if (!existsSync(path.join(appDir, 'tsconfig.json'))) return appDir;
  // Strapi's own dependency, which the app itself need not be able to see.
  const fromStrapi = createRequire(fromApp.resolve('@strapi/strapi/package.json'));
  const { resolveOutDir } = fromStrapi('@strapi/typescript-utils') as typeof typescriptUtils;
  return (await resolveOutDir(appDir)) ?? appDir;
}
