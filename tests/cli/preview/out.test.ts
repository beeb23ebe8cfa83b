import { readdirSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { drawPreview } from '../../../server/src/cli/preview';
import {
  failures,
  formatReport,
  type PicturesReport,
} from '../../../server/src/cli/preview/out/report';
import { makeTemplateApp, plainTemplate, type TemplateApp } from '../../fixtures/own-templates';
import type { BuiltScript } from '../../fixtures/render/build';
import { buildWorker } from './support';

jest.setTimeout(60_000);

let script: BuiltScript;
let app: TemplateApp;
let report: PicturesReport;

beforeAll(async () => {
  script = await buildWorker();
  const thrower = `if (size.height > 1000) throw new Error('Too tall');`;
  app = makeTemplateApp({
    'src/og-templates/mine.tsx': plainTemplate('mine', thrower),
    'src/og-templates/torn.tsx': 'export default {',
  });
  report = await draw('mine');
});

afterAll(() => {
  app.remove();
  script.remove();
});

const draw = (name: string) =>
  drawPreview(app.dir, { name, script: script.file, out: path.join(app.dir, 'out') });

it('writes a picture of every size and sample, and a sheet of them all', async () => {
  const [template] = report.templates;
  const files = readdirSync(path.join(app.dir, 'out/mine'));
  expect(files).toEqual(expect.arrayContaining(['own-og.png', 'own-x.png', 'arabic-og.png']));
  const drawn = template?.pictures.flatMap(({ file }) => file ?? []) ?? [];
  expect(drawn.map((file) => path.basename(file)).sort()).toEqual([...files].sort());
  const sheet = await sharp(path.join(app.dir, 'out/mine.png')).metadata();
  expect(sheet.width).toBe(1896);
  // The templates' pictures are on it, in the ground that they have.
  const { dominant } = await sharp(path.join(app.dir, 'out/mine.png')).stats();
  expect(dominant.g).toBeGreaterThan(200);
  expect(formatReport(report)).toContain(`mine  ${files.length} pictures, mine.png`);
});

it('tells in a line each template that cannot be drawn in some size', () => {
  expect(failures(report)).toEqual([
    expect.stringMatching(
      /^mine, own as square: .*Too tall \(src\/og-templates\/mine\.tsx:9:\d+\).* \(and 1 more of its pictures\)$/u,
    ),
  ]);
});

it('tells in a line each template that cannot be read', async () => {
  const torn = await draw('torn');
  expect(torn.templates).toMatchObject([{ name: 'torn', sheet: null, pictures: [] }]);
  expect(failures(torn)).toEqual([expect.stringContaining('src/og-templates/torn.tsx:1:17')]);
});

it('names the nearest template for one that does not exist, and what may hide it', async () => {
  await expect(draw('mien')).rejects.toThrow(/Did you mean "mine"\?.*torn\.tsx/u);
});
