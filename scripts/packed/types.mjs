import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { Refusal } from '../lib/progress.mjs';
import { attempt } from '../lib/run.mjs';

const source = (color) => `import type { OgImage, OgImageConfig } from 'strapi-plugin-og-image';
import { nextMetadata } from 'strapi-plugin-og-image/meta';
import { ogImageRoute } from 'strapi-plugin-og-image/next';
import type { WebhookCard } from 'strapi-plugin-og-image/webhook';

export const config: OgImageConfig = { brand: { name: 'My site', ${color}: '#4945ff' } };
export const address = (card: OgImage | null): string | null => card?.url ?? null;
export const metadata = (card: OgImage | null) => nextMetadata(card, { title: 'A page' });
export const heard = (card: WebhookCard): OgImage => card;
export const { POST } = ogImageRoute({ secret: process.env.SECRET });
`;

/** In the app's own settings of TypeScript, a good config compiles, and `colour` does not. */
export async function checkTypes(app) {
  const file = path.join(app, 'src', 'og-image-types.ts');
  const compile = async (color) => {
    await writeFile(file, source(color));
    return attempt('npx', ['tsc', '--noEmit'], { cwd: app });
  };
  try {
    const good = await compile('color');
    if (good.code !== 0) throw new Refusal(`The package's types do not compile:\n${good.output}`);
    const bad = await compile('colour');
    if (bad.code === 0 || !/'colour' does not exist/.test(bad.output)) {
      throw new Refusal(`TypeScript lets "colour" through for "color":\n${bad.output}`);
    }
  } finally {
    await rm(file, { force: true });
  }
}
