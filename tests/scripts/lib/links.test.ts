import { readFileSync } from 'node:fs';
import path from 'node:path';

import { call } from '../node';

const PAGE = 'https://example.com/me/plugin';
const absolute = (text: string) => call<string>('lib/links.mjs', 'absoluteLinks', text, PAGE);
const relative = (text: string) => call<string>('lib/links.mjs', 'relativeLinks', text, PAGE);

describe('links of the packed README', () => {
  it('lead to the repository, pictures to their bytes', async () => {
    expect(await absolute('![Cards](docs/cards.png) [Options](docs/options.md#formats)')).toBe(
      `![Cards](${PAGE}/raw/HEAD/docs/cards.png) [Options](${PAGE}/blob/HEAD/docs/options.md#formats)`,
    );
  });

  it('stay as they are where they are absolute or lead into the page', async () => {
    const text = '[Strapi](https://strapi.io) [Install](#install)';
    expect(await absolute(text)).toBe(text);
  });

  it('leave no relative one in our README, and are undone after packing', async () => {
    const readme = readFileSync(path.join(__dirname, '../../../README.md'), 'utf8');
    const packed = await absolute(readme);
    expect(packed).not.toMatch(/\]\((?!https:)/);
    expect(await relative(packed)).toBe(readme);
  });
});
