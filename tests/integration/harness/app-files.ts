import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { CONTENT_TYPES, withoutField, type Schema } from './content-types';
import { databaseConfig, type ServerDatabase } from './database';

export const REPOSITORY = resolve(__dirname, '../../..');

export interface AppOptions {
  /** The plugin's options, as `config/plugins` would hold them. */
  readonly pluginConfig?: Readonly<Record<string, unknown>>;
  /** @default true */
  readonly withPlugin?: boolean;
  /** @default true */
  readonly withGraphql?: boolean;
  /** @default a SQLite file in the app's folder */
  readonly database?: 'sqlite' | ServerDatabase;
  /** Replaces keys of `config/server`, such as `url`. */
  readonly serverConfig?: Readonly<Record<string, unknown>>;
  /** Content types besides the fixture's own. */
  readonly contentTypes?: readonly Schema[];
  /** Further files of the app by path, such as a component or a controller of its own. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Makes the folder of an empty app, in which the repository's packages can be found. */
export function makeAppDir(): string {
  const appDir = mkdtempSync(join(realpathSync(tmpdir()), 'og-image-app-'));
  mkdirSync(join(appDir, '.tmp'));
  mkdirSync(join(appDir, 'public/uploads'), { recursive: true });
  symlinkSync(join(REPOSITORY, 'node_modules'), join(appDir, 'node_modules'), 'dir');
  return appDir;
}

/**
 * Writes a JavaScript app, which boots without a build, into the folder. Files that are there
 * already are replaced; the database and the uploads stay.
 *
 * @param port the port it will listen on, since Strapi derives its absolute address from it
 */
export function writeApp(appDir: string, port: number, options: AppOptions): void {
  const schemas = [...CONTENT_TYPES, ...(options.contentTypes ?? [])];
  const files: Record<string, string> = {
    'package.json': json({
      name: 'og-image-test-app',
      version: '0.0.0',
      dependencies: { '@strapi/plugin-graphql': '*', '@strapi/plugin-users-permissions': '*' },
      // Strapi writes one of its own otherwise.
      strapi: { uuid: false },
    }),
    ...configFiles(appDir, port, options),
    ...Object.fromEntries(
      (options.withPlugin === false ? withoutField(schemas) : schemas).flatMap((schema) =>
        Object.entries(apiFiles(schema)),
      ),
    ),
    ...options.files,
  };
  for (const [path, text] of Object.entries(files)) replaceFile(appDir, path, text);
}

/** In one step: another instance may be booting from the same folder. */
function replaceFile(appDir: string, path: string, text: string): void {
  const draft = join(appDir, '.tmp', randomUUID());
  writeFileSync(draft, text);
  mkdirSync(dirname(join(appDir, path)), { recursive: true });
  renameSync(draft, join(appDir, path));
}

function configFiles(appDir: string, port: number, options: AppOptions): Record<string, string> {
  const secret = 'only-for-tests';
  return {
    'config/admin.json': json({
      auth: { secret },
      apiToken: { salt: secret },
      transfer: { token: { salt: secret } },
      secrets: { encryptionKey: '0123456789abcdef0123456789abcdef' },
    }),
    'config/api.json': json({ rest: { defaultLimit: 25, maxLimit: 1000 } }),
    // JavaScript, so that knex can be kept quiet: on MariaDB it warns of every table that it makes.
    'config/database.js': `const config = ${json(databaseConfig(options.database ?? 'sqlite', appDir))}
config.connection.log = { warn() {} };
module.exports = config;
`,
    'config/middlewares.json': json([
      'strapi::errors',
      'strapi::security',
      'strapi::cors',
      'strapi::query',
      'strapi::body',
      'strapi::favicon',
      'strapi::public',
    ]),
    // The loader of plugins looks for no other than JavaScript.
    'config/plugins.js': `module.exports = ${json({
      'users-permissions': { enabled: true, config: { jwtSecret: secret } },
      graphql: { enabled: options.withGraphql !== false, config: { amountLimit: 1000 } },
      'og-image':
        options.withPlugin === false
          ? { enabled: false }
          : { enabled: true, resolve: REPOSITORY, config: options.pluginConfig ?? {} },
    })}`,
    'config/server.json': json({
      host: '127.0.0.1',
      port,
      app: { keys: [secret] },
      logger: {
        // A boot fills the terminal otherwise; what fails in a test shows in its answers.
        config: { level: process.env.TEST_LOG_LEVEL ?? 'error' },
        updates: { enabled: false },
        startup: { enabled: false },
      },
      ...options.serverConfig,
    }),
  };
}

function apiFiles(schema: Schema): Record<string, string> {
  const name = schema.info.singularName;
  const core = (factory: string): string =>
    `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');\n`;
  return {
    [`src/api/${name}/content-types/${name}/schema.json`]: json(schema),
    [`src/api/${name}/controllers/${name}.js`]: core('createCoreController'),
    [`src/api/${name}/routes/${name}.js`]: core('createCoreRouter'),
    [`src/api/${name}/services/${name}.js`]: core('createCoreService'),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
