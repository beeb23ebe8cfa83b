import { Refusal } from '../lib/progress.mjs';

const HEADING = '## Install in your app';

/**
 * The lines that readers copy into their `config/plugins.ts`: the first `ts` block below the
 * README's heading for it.
 */
export function installLines(readme) {
  const [, section] = readme.split(new RegExp(`^${HEADING}$`, 'm'));
  const [block] = /^```ts\n([\s\S]*?)^```$/m.exec(section?.split(/^## /m)[0] ?? '')?.slice(1) ?? [];
  if (block === undefined) {
    throw new Refusal(
      `The README has no \`\`\`ts block below "${HEADING}": it shall show the lines for config/plugins.ts.`,
    );
  }
  return block.trimEnd();
}
