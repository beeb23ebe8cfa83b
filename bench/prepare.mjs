/**
 * What a bench needs before it starts: the packages, and the plugin built from its sources. The one
 * that is named after the script types in the playground's admin, which is built then as well.
 */
import { buildPlayground, buildPlugin } from '../scripts/build.mjs';
import { main } from '../scripts/lib/progress.mjs';
import { setup } from '../scripts/setup.mjs';

await main(async () => {
  await setup();
  await buildPlugin();
  if (process.argv[2] === 'editor') await buildPlayground();
});
