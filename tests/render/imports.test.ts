import path from 'node:path';

import { listImports } from '../fixtures/render/build';

const source = (file: string) => path.join(__dirname, '../../server/src/render', file);

it.each(['pool/pool.ts', 'version.ts', 'fonts/files.ts', 'paint/choose.ts'])(
  'keeps native code and wasm out of the process that Strapi runs in (%s)',
  async (file) => {
    const imports = await listImports(source(file));
    const heavy = imports.filter((name) =>
      /satori|resvg|sharp|harfbuzz|wawoff2|takumi|fontsource/u.test(name),
    );
    expect(heavy).toEqual([]);
  },
);

it('finds them in a render process', async () => {
  const imports = await listImports(source('worker/index.ts'));
  expect(imports).toEqual(expect.arrayContaining(['satori', '@resvg/resvg-js', 'sharp']));
});
