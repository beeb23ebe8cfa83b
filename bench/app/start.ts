import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import {
  makeAppDir,
  REPOSITORY,
  writeApp,
  type AppOptions,
} from '../../tests/integration/harness/app-files';
import type { BenchContext } from '../lib/bench';
import { startChild } from '../lib/child';
import type { Commands } from './commands';
import type { CommandName, ResultOf } from './protocol';

/** Nobody listens: the apps are asked by their parent alone. */
const NO_PORT = 0;

const COVERS = ['lighthouse.jpg', 'oranges.jpg', 'pine-fog.jpg'].map((name) =>
  join(REPOSITORY, 'playground/content/covers', name),
);

/** A Strapi on a folder and a database of its own, in a process of its own. */
export interface AppProcess {
  readonly appDir: string;
  /**
   * Has it do something.
   * @throws Error with the app's own stack when it fails, or when the app has ended
   */
  ask<Name extends CommandName>(
    name: Name,
    ...args: Parameters<Commands[Name]>
  ): Promise<ResultOf<Name>>;
  /** Halts it where it stands: it takes no processor and claims no card until it may go on. */
  pause(): void;
  resume(): void;
  /** Stops it, and removes its folder if the folder is its own. */
  end(): Promise<void>;
}

type StartContext = Pick<BenchContext, 'scripts' | 'signal'>;

/** Boots an app with its stock of authors, categories and covers. */
export async function startApp(options: AppOptions, context: StartContext): Promise<AppProcess> {
  const appDir = makeAppDir();
  const remove = () => rm(appDir, { recursive: true, force: true });
  writeApp(appDir, NO_PORT, { withGraphql: false, ...options });
  return startProcess(appDir, COVERS, context, remove);
}

/** Boots another instance of an app, on its folder and its database. It writes no articles. */
export function startBeside({ appDir }: AppProcess, context: StartContext): Promise<AppProcess> {
  return startProcess(appDir, [], context, () => Promise.resolve());
}

/** The folder and the database of an app that is started more than once. */
export interface AppHome {
  /** Boots it with these options of the plugin; the first time, with its stock. */
  start(pluginConfig: NonNullable<AppOptions['pluginConfig']>): Promise<AppProcess>;
  /** Removes its folder, once nothing runs in it any more. */
  remove(): Promise<void>;
}

export function makeHome(options: AppOptions, context: StartContext): AppHome {
  const appDir = makeAppDir();
  let covers: readonly string[] = COVERS;
  return {
    async start(pluginConfig) {
      writeApp(appDir, NO_PORT, { withGraphql: false, ...options, pluginConfig });
      const app = await startProcess(appDir, covers, context, () => Promise.resolve());
      covers = [];
      return app;
    },
    remove: () => rm(appDir, { recursive: true, force: true }),
  };
}

async function startProcess(
  appDir: string,
  covers: readonly string[],
  { scripts, signal }: StartContext,
  cleanUp: () => Promise<void>,
): Promise<AppProcess> {
  const child = startChild(join(scripts, 'app/child.mjs'), {
    called: 'An app',
    args: [appDir, ...covers],
    signal,
    cwd: appDir,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true',
    },
  });
  const end = async (): Promise<void> => {
    await child.end();
    await cleanUp();
  };
  try {
    await child.ready;
  } catch (error) {
    await end();
    throw error;
  }
  return {
    appDir,
    async ask<Name extends CommandName>(name: Name, ...args: Parameters<Commands[Name]>) {
      return (await child.ask(name, args)) as ResultOf<Name>;
    },
    pause: child.pause,
    resume: child.resume,
    end,
  };
}
