import { Refusal } from '../lib/progress.mjs';
import { attempt } from '../lib/run.mjs';

const TAG = '<meta property="og:image" content="https://a.b/c.jpg" />';

/** What a front end does with each entry of the package, and what it has to say. */
const ENTRIES = {
  meta: ["({ metaHtml }) => metaHtml({ url: 'https://a.b/c.jpg' })", TAG],
  webhook: [
    "async ({ verifyWebhook }) => (await verifyWebhook({ body: '', secret: 'a' })).code",
    'OG_SIGNATURE_MISSING',
  ],
  // Without Next.js, which is only asked for when there is something to revalidate.
  next: [
    "async ({ ogImageRoute }) => (await ogImageRoute({ secret: 'a' }).POST(new Request('http://a'))).status",
    '401',
  ],
};

const WAYS = {
  require: (name) => `Promise.resolve(require('${name}'))`,
  import: (name) => `import('${name}')`,
};

/** Front ends of both module systems use what the package has for them. */
export async function checkFrontEnd(app) {
  for (const [entry, [use, wanted]] of Object.entries(ENTRIES)) {
    for (const [way, load] of Object.entries(WAYS)) {
      const name = `strapi-plugin-og-image/${entry}`;
      const code = `${load(name)}.then(${use}).then(console.log)`;
      const { code: exit, output } = await attempt(process.execPath, ['-e', code], { cwd: app });
      if (exit !== 0 || !output.includes(wanted)) {
        throw new Refusal(`${name} cannot be used by ${way}:\n${output}`);
      }
    }
  }
}
