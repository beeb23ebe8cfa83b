import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { Refusal } from '../lib/progress.mjs';

const HEADING = '## Install in your app';

/**
 * The lines that readers copy into their `config/plugins.ts`: the first `ts` block below the
 * README's heading for it.
 */
export function installLines(readme) {
  const [block] = /^```ts\n([\s\S]*?)^```$/m.exec(installSection(readme))?.slice(1) ?? [];
  if (block === undefined) {
    throw new Refusal(
      `The README has no \`\`\`ts block below "${HEADING}": it shall show the lines for config/plugins.ts.`,
    );
  }
  return block.trimEnd();
}

/** The command lines that readers copy into their shell, from the `sh` blocks of that section. */
export function commandLines(readme) {
  return [...installSection(readme).matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block]) =>
    block.trim().split('\n'),
  );
}

/** Every command of the README installs this package, or is a script of Strapi's own starter. */
export async function checkCommands(app, readme) {
  const { name } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url)));
  const { scripts } = JSON.parse(await readFile(path.join(app, 'package.json'), 'utf8'));
  const lines = commandLines(await readFile(readme, 'utf8'));
  if (!lines.includes(`npm install ${name}`)) {
    throw new Refusal(`The README does not say "npm install ${name}" below "${HEADING}".`);
  }
  const wrong = lines.find((line) => {
    const script = /^npm run (\S+)$/.exec(line)?.[1];
    return line !== `npm install ${name}` && !Object.hasOwn(scripts, script ?? '');
  });
  if (wrong === undefined) return;
  throw new Refusal(`The README says "${wrong}", which a fresh Strapi app has no script for.`);
}

function installSection(readme) {
  const [, section = ''] = readme.split(new RegExp(`^${HEADING}$`, 'm'));
  return section.split(/^## /m)[0];
}
