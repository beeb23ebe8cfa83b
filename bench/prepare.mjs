/** What a bench needs before it starts: the packages, and the plugin built from its sources. */
import { buildPlugin } from '../scripts/build.mjs';
import { main } from '../scripts/lib/progress.mjs';
import { setup } from '../scripts/setup.mjs';

await main(async () => {
  await setup();
  await buildPlugin();
});
