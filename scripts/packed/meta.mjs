import { Refusal } from '../lib/progress.mjs';
import { attempt } from '../lib/run.mjs';

const WAYS = {
  require:
    "console.log(require('strapi-plugin-og-image/meta').metaHtml({ url: 'https://a.b/c.jpg' }))",
  import:
    "import('strapi-plugin-og-image/meta').then(({ metaHtml }) => console.log(metaHtml({ url: 'https://a.b/c.jpg' })))",
};

/** Front ends of both module systems write tags with the package. */
export async function checkMeta(app) {
  for (const [way, code] of Object.entries(WAYS)) {
    const { code: exit, output } = await attempt(process.execPath, ['-e', code], { cwd: app });
    if (
      exit !== 0 ||
      !output.includes('<meta property="og:image" content="https://a.b/c.jpg" />')
    ) {
      throw new Refusal(`strapi-plugin-og-image/meta cannot be used by ${way}:\n${output}`);
    }
  }
}
