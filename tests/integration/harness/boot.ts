import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { createStrapi, type Core } from '@strapi/strapi';

import type { Problem } from '../../../server/src/contracts/problem';
import { makeAppDir, REPOSITORY, writeApp, type AppOptions } from './app-files';
import { forkInstance, type ForkedApp } from './fork';
import { createAdmin, createApiToken, type Admin, type Role, type TokenType } from './people';
import { ownPort } from './port';
import { send, type Answer, type RequestOptions } from './requests';

export interface BootOptions extends AppOptions {
  /** The folder of an app that was booted before: its database and uploads are found again. */
  readonly appDir?: string;
  /** Locales besides `en`, such as `de`. */
  readonly locales?: readonly string[];
  /**
   * Whether it listens. Commands such as `strapi export` only load it.
   * @default true
   */
  readonly serves?: boolean;
}

/** A card's row, as the database holds it. */
export interface CardRow {
  readonly id: number;
  readonly targetUid: string;
  readonly targetDocumentId: string;
  readonly targetLocale: string;
  readonly state: string;
  readonly revision: number;
  readonly attempts: number;
  readonly fingerprint: string | null;
  readonly template: string | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
  readonly look: string | null;
  readonly warnings: readonly Problem[] | null;
}

/** A real Strapi that listens on a free port of this machine. */
export interface App {
  readonly strapi: Core.Strapi;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly appDir: string;
  /** Requests to REST, with a token that may do everything unless told otherwise. */
  readonly get: (path: string, options?: RequestOptions) => Promise<Answer>;
  readonly post: (path: string, body: unknown, options?: RequestOptions) => Promise<Answer>;
  readonly put: (path: string, body: unknown, options?: RequestOptions) => Promise<Answer>;
  readonly delete: (path: string, options?: RequestOptions) => Promise<Answer>;
  readonly graphql: (
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    options?: RequestOptions,
  ) => Promise<Answer>;
  readonly createApiToken: (type: TokenType, actions?: readonly string[]) => Promise<string>;
  readonly createAdmin: (role?: Role) => Promise<Admin>;
  /** Puts a picture into the media library and answers its row. */
  readonly uploadPicture: (bytes: Uint8Array, name: string) => Promise<{ id: number; url: string }>;
  /** The cards of every entry, oldest first. */
  readonly cards: () => Promise<CardRow[]>;
  /** Waits until the cards are as wished, and answers them. */
  readonly waitForCards: (
    wish: (cards: readonly CardRow[]) => boolean,
    milliseconds?: number,
  ) => Promise<CardRow[]>;
  /** Starts another Strapi on the same folder and database, in a process of its own. */
  readonly fork: (
    options?: Pick<AppOptions, 'pluginConfig' | 'database'> & {
      /** Variables of its own, such as one that arms a fault point. */
      readonly env?: Readonly<Record<string, string>>;
    },
  ) => Promise<ForkedApp>;
  /** Stops the app and its forks. Its folder goes too, unless it shall be booted again. */
  readonly destroy: (options?: { readonly keep: boolean }) => Promise<void>;
}

/** Strapi keeps state in its modules, so that there is one at a time in a process. */
let running: Core.Strapi | undefined;

/**
 * Boots a Strapi 5 with the plugin as users get it, from `dist`, on the database that its options name, or
 * else an empty one. Suites use `bootApp` and `bootAppOn`.
 */
export async function bootFrom(options: BootOptions = {}): Promise<App> {
  if (running) throw new Error('Another app is running in this process: destroy it, or fork it.');
  if (options.withPlugin !== false) assertBuilt();
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  process.env.STRAPI_DISABLE_UPDATE_NOTIFICATION = 'true';
  const appDir = options.appDir ?? makeAppDir();
  const port = await ownPort();
  writeApp(appDir, port, options);

  const strapi = createStrapi({
    appDir,
    distDir: appDir,
    autoReload: false,
    serveAdminPanel: false,
  });
  running = strapi;
  try {
    await strapi.load();
    await addLocales(strapi, options.locales ?? []);
    strapi.server.mount();
    if (options.serves !== false) {
      await new Promise<void>((resolve) => void strapi.server.listen(port, '127.0.0.1', resolve));
    }
  } catch (error) {
    // What a half-booted app holds open would keep the tests from ending.
    await stop(strapi);
    throw error;
  }
  const url = `http://127.0.0.1:${port}`;

  const forks: ForkedApp[] = [];
  let fullAccess: Promise<string> | undefined;
  const ask = async (
    method: string,
    path: string,
    body: unknown,
    asked: RequestOptions = {},
  ): Promise<Answer> => {
    fullAccess ??= createApiToken(strapi, 'full-access');
    return send(url, method, path, body, { token: await fullAccess, ...asked });
  };
  const cards = (): Promise<CardRow[]> =>
    strapi.db.query('plugin::og-image.card').findMany({ orderBy: { id: 'asc' } });

  return {
    strapi,
    url,
    appDir,
    get: (path, asked) => ask('GET', path, undefined, asked),
    post: (path, body, asked) => ask('POST', path, body, asked),
    put: (path, body, asked) => ask('PUT', path, body, asked),
    delete: (path, asked) => ask('DELETE', path, undefined, asked),
    graphql: (query, variables = {}, asked = {}) =>
      ask('POST', '/graphql', { query, variables }, asked),
    createApiToken: (type, actions) => createApiToken(strapi, type, actions),
    createAdmin: (role = 'strapi-super-admin') => createAdmin(strapi, url, role),
    uploadPicture: (bytes, name) => uploadPicture(strapi, appDir, bytes, name),
    cards,
    waitForCards: (wish, milliseconds = 20_000) => waitForCards(cards, wish, milliseconds),
    fork: async ({ env, ...changed } = {}) => {
      const forkPort = await ownPort();
      // This app has read its configuration; the fork reads its own.
      writeApp(appDir, forkPort, { ...options, ...changed });
      const forked = await forkInstance(appDir, forkPort, env);
      forks.push(forked);
      return forked;
    },
    destroy: async ({ keep } = { keep: false }) => {
      await Promise.all(forks.map(({ kill }) => kill()));
      await stop(strapi);
      if (!keep) await rm(appDir, { recursive: true, force: true });
    },
  };
}

async function stop(strapi: Core.Strapi): Promise<void> {
  await strapi.destroy();
  running = undefined;
}

function assertBuilt(): void {
  if (existsSync(join(REPOSITORY, 'dist/server/index.js'))) return;
  throw new Error(
    'The integration tests run the built plugin, and dist/server/index.js is not there. Run `npm run build` first.',
  );
}

async function addLocales(strapi: Core.Strapi, codes: readonly string[]): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  for (const code of codes) {
    if (!(await locales.findByCode(code))) await locales.create({ code, name: code });
  }
}

const MIMES: Readonly<Record<string, string>> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.heic': 'image/heic',
};

async function uploadPicture(
  strapi: Core.Strapi,
  appDir: string,
  bytes: Uint8Array,
  name: string,
): Promise<{ id: number; url: string }> {
  const filepath = join(appDir, '.tmp', name);
  await writeFile(filepath, bytes);
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name } },
      files: {
        filepath,
        originalFilename: name,
        mimetype: MIMES[extname(name)] ?? 'image/png',
        size: bytes.byteLength,
      },
    });
  return file;
}

async function waitForCards(
  cards: () => Promise<CardRow[]>,
  wish: (cards: readonly CardRow[]) => boolean,
  milliseconds: number,
): Promise<CardRow[]> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const rows = await cards();
    if (wish(rows)) return rows;
    if (Date.now() > end) {
      const seen = rows.map(
        (row) =>
          `${row.targetUid} ${row.targetDocumentId} ${row.targetLocale} ${row.state} r${row.revision} ${row.errorMessage ?? ''}`,
      );
      throw new Error(
        `The cards were not as wished within ${milliseconds} ms:\n${seen.join('\n')}`,
      );
    }
    await sleep(25);
  }
}
