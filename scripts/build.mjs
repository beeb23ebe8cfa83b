/** Builds the plugin and the playground, each only when its sources changed: `node scripts/build.mjs`. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { PLAYGROUND, ROOT } from './lib/paths.mjs';
import { playgroundEnv } from './lib/playground-env.mjs';
import { main, step } from './lib/progress.mjs';
import { bin, run } from './lib/run.mjs';
import { whenChanged } from './lib/stamp.mjs';
import { writeEntryTypes } from './entry-types.mjs';
import { setup } from './setup.mjs';

const PLUGIN = {
  inputs: [
    'server',
    'admin',
    'frontend',
    'templates',
    'strapi-server.ts',
    'strapi-admin.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.types.json',
    'scripts/entry-types.mjs',
    'scripts/template-sources.mjs',
    'scripts/lib/standalone.mjs',
  ],
  outputs: [
    'dist/server/index.js',
    'dist/admin/index.js',
    'dist/types/templates/kit/index.d.ts',
    'dist/meta/index.js',
    'dist/webhook/index.js',
    'dist/next/index.js',
    'dist/testing/index.d.ts',
    'dist/sources/typescript/starter/index.tsx',
  ],
};

const PLAYGROUND_SERVER = {
  inputs: [
    'playground/config',
    'playground/content',
    'playground/src',
    'playground/tsconfig.json',
    'package-lock.json',
  ],
  outputs: ['playground/dist/config/server.js', 'playground/dist/src/seed/index.js'],
};

const PLAYGROUND_ADMIN = {
  inputs: [
    'dist/admin',
    'playground/src/admin',
    'playground/config/admin.ts',
    'playground/config/plugins.ts',
    'playground/package.json',
    'package-lock.json',
  ],
  outputs: ['playground/dist/build/index.html'],
};

export const buildPlugin = () =>
  whenChanged('plugin', PLUGIN, () =>
    step('Building the plugin', async () => {
      await run(bin('strapi-plugin'), ['build']);
      await run(bin('tsc'), ['-p', path.join(ROOT, 'tsconfig.types.json')]);
      await writeEntryTypes();
      // With packages that setup may just have installed.
      const { prepareSources } = await import('./template-sources.mjs');
      await prepareSources();
    }),
  );

/** The playground's server alone, without the admin panel. */
export const buildPlaygroundServer = () =>
  whenChanged('playground-server', PLAYGROUND_SERVER, () =>
    step('Compiling the playground', async () => {
      // A content type that was renamed must not be left behind in the compiled app.
      for (const folder of ['config', 'content', 'src']) {
        await rm(path.join(PLAYGROUND, 'dist', folder), { recursive: true, force: true });
      }
      await run(bin('tsc'), ['-p', PLAYGROUND]);
    }),
  );

/** The playground with its admin panel. The plugin has to be built before. */
export async function buildPlayground() {
  await playgroundEnv();
  await buildPlaygroundServer();
  await whenChanged('playground-admin', PLAYGROUND_ADMIN, () =>
    step('Building the admin panel (about a minute)', () =>
      run(bin('strapi'), ['build'], { cwd: PLAYGROUND, env: { NODE_ENV: 'production' } }),
    ),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await setup();
    await buildPlugin();
    await buildPlayground();
  });
}
