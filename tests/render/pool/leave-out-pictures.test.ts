import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { PictureBytes } from '../../../server/src/contracts/content';
import type { Renderer } from '../../../server/src/contracts/renderer';
import { createRenderer } from '../../../server/src/render/pool/pool';
import { bomb } from '../../fixtures/render/bomb';
import { buildScript, type BuiltScript } from '../../fixtures/render/build';
import { request } from '../../fixtures/render/content';

jest.setTimeout(120_000);

const MINUTE = 60_000;

let script: BuiltScript;
let renderer: Renderer;
/** Written by each process that starts. */
let starts: string;

beforeAll(async () => {
  script = await buildScript(path.join(__dirname, '../../../server/src/render/worker/index.ts'));
  starts = path.join(path.dirname(script.file), 'starts');
});

beforeEach(() => {
  rmSync(starts, { force: true });
  const file = path.join(path.dirname(script.file), 'counting.js');
  writeFileSync(
    file,
    `require('node:fs').appendFileSync(${JSON.stringify(starts)}, '..'); require('./index.js');`,
  );
  renderer = createRenderer({ processes: 2, timeoutMs: 4000, script: file });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await renderer.close();
});

afterAll(() => script.remove());

const picture = (name: string, bytes: Uint8Array): PictureBytes => ({
  name,
  bytes,
  focalPoint: null,
});
const logo = picture('bomb.svg', bomb(290));
const cover = picture(
  'cover.svg',
  Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 6"><circle cx="6" cy="3" r="3" fill="#0a0"/></svg>',
  ),
);

const warningOf = (name: string) => ({
  code: 'OG_PICTURE_SKIPPED',
  values: expect.objectContaining({ name, reason: 'svgComplex' }) as object,
  message: expect.stringContaining(`"${name}" was left out: its SVG takes too much time`) as string,
});

/** Lets everybody believe that it is later. */
function passTime(ms: number): void {
  const now = Date.now() + ms;
  jest.restoreAllMocks();
  jest.spyOn(Date, 'now').mockReturnValue(now);
}

it('a card whose logo ends its process is drawn without it, with all else, and says so', async () => {
  const { bytes, warnings } = await renderer.render(request({ picture: cover, logo }, 'spotlight'));
  expect(warnings).toEqual([{ ...warningOf('bomb.svg'), transient: true }]);

  const plain = await renderer.render(request({ picture: cover }, 'spotlight'));
  expect(plain.warnings).toEqual([]);
  expect(Buffer.compare(bytes, plain.bytes)).toBe(0);
});

it('the cards after it do not pay for the logo again', async () => {
  await renderer.render(request({ logo }));
  const before = readFileSync(starts, 'utf8').length;
  for (const title of ['A card', 'Another card']) {
    const { warnings } = await renderer.render(request({ title, logo }));
    expect(warnings).toEqual([{ ...warningOf('bomb.svg'), transient: true }]);
  }
  expect(readFileSync(starts, 'utf8')).toHaveLength(before);
});

it('a logo that is tried again and fails again stays away, and that is final', async () => {
  const draw = async () => (await renderer.render(request({ logo }))).warnings;
  // Side by side it fails in both processes, and that is once.
  const both = await Promise.all([draw(), draw()]);
  expect(both).toEqual([
    [{ ...warningOf('bomb.svg'), transient: true }],
    [{ ...warningOf('bomb.svg'), transient: true }],
  ]);
  passTime(6 * MINUTE);
  expect(await draw()).toEqual([warningOf('bomb.svg')]);

  const before = readFileSync(starts, 'utf8').length;
  passTime(30 * MINUTE);
  expect(await draw()).toEqual([warningOf('bomb.svg')]);
  expect(readFileSync(starts, 'utf8')).toHaveLength(before);
});

it('a card of which both pictures end processes is drawn without either', async () => {
  const both = { picture: picture('cover.svg', bomb(280)), logo };
  const { warnings } = await renderer.render(request(both, 'spotlight'));
  expect(warnings).toEqual([
    { ...warningOf('cover.svg'), transient: true },
    { ...warningOf('bomb.svg'), transient: true },
  ]);
});

it('a card that takes too long for itself fails, whatever its pictures are', async () => {
  const hurried = createRenderer({ processes: 1, timeoutMs: 1, script: script.file });
  await expect(hurried.render(request({ picture: cover }, 'spotlight'))).rejects.toMatchObject({
    code: 'OG_RENDER_TIMEOUT',
  });
  await hurried.close();
});
