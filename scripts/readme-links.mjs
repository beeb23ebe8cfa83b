/**
 * npm's `prepack` and `postpack`: the README in the package links to the repository, because the
 * package does not hold the documents and pictures, and registries show it without them. The
 * repository's address is the one in package.json.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { absoluteLinks, pageOf, relativeLinks } from './lib/links.mjs';
import { ROOT } from './lib/paths.mjs';
import { main, Refusal } from './lib/progress.mjs';

const CHANGES = { absolute: absoluteLinks, relative: relativeLinks };

await main(async () => {
  const change = CHANGES[process.argv[2]];
  if (change === undefined) throw new Refusal('node scripts/readme-links.mjs absolute | relative');
  const { repository } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const page = pageOf(repository);
  const publishes = process.env.npm_command === 'publish';
  if (publishes && page.includes('/OWNER/')) {
    throw new Refusal('Put the repository’s address into "repository" of package.json first.');
  }
  const readme = path.join(ROOT, 'README.md');
  await writeFile(readme, change(await readFile(readme, 'utf8'), page));
});
