import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import * as meta from '../../frontend/meta';
import * as next from '../../frontend/next';
import * as webhook from '../../frontend/webhook';

const ROOT = path.resolve(__dirname, '../..');
const ENTRIES = { meta, next, webhook };
const GUIDE = readFileSync(path.join(ROOT, 'docs/front-ends.md'), 'utf8');

const IMPORT = /import \{ ([^}]+) \} from 'strapi-plugin-og-image\/(meta|next|webhook)'/g;

it('the guide and the README import what there is', () => {
  const readme = readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const imports = [...`${GUIDE}${readme}`.matchAll(IMPORT)];
  expect(imports.length).toBeGreaterThan(10);
  for (const [, names = '', entry] of imports) {
    const exported = ENTRIES[entry as keyof typeof ENTRIES];
    for (const name of names.split(', ')) expect(exported).toHaveProperty(name);
  }
});

it('the guide uses each function that tags are made with', () => {
  const missing = Object.keys(meta).filter((name) => !GUIDE.includes(`${name}(`));
  expect(missing).toEqual([]);
});

it('the guide tells of each code of the check', () => {
  const source = readFileSync(path.join(ROOT, 'frontend/webhook/verify.ts'), 'utf8');
  const codes = new Set(source.match(/OG_[A-Z_]+/g));
  expect(codes.size).toBe(5);
  expect([...codes].filter((code) => !GUIDE.includes(code))).toEqual([]);
});

it('examples are small', () => {
  for (const name of ['next', 'astro']) {
    const files = readdirSync(path.join(ROOT, 'examples', name), {
      recursive: true,
      withFileTypes: true,
    }).filter((one) => one.isFile() && !/node_modules|[.]next|[.]astro|dist/.test(one.parentPath));
    const own = files.filter(({ name: file }) => !/package-lock|next-env/.test(file));
    expect(own.length).toBeLessThan(10);
  }
});
