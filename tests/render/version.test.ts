import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import sharp from 'sharp';

import { packageFolder } from '../../server/src/render/package-folder';
import { DEFAULT_SETTINGS } from '../../server/src/render/settings';
import { rendererVersion } from '../../server/src/render/version';

it('names all that changes a picture besides its content', () => {
  const version = rendererVersion(DEFAULT_SETTINGS);
  for (const name of [
    'engine',
    'satori',
    '@resvg/resvg-js',
    'sharp',
    'libvips',
    'icu',
    'linebreak',
    'bidi-js',
    'colord',
    '@fontsource/inter',
    '@twemoji/svg',
  ]) {
    expect(version).toMatch(new RegExp(`(?:^| )${name}@\\d`, 'u'));
  }
  expect(rendererVersion(DEFAULT_SETTINGS)).toBe(version);
});

it('tells the versions of what sharp and Node bring along', () => {
  const packages = path.join(packageFolder('sharp') ?? '', '../@img');
  const libvips = readdirSync(packages).find((name) => name.startsWith('sharp-libvips-')) ?? '';
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(path.join(packages, libvips, file), 'utf8'));
  // It is the one that sharp runs on here.
  expect(read('versions.json')).toMatchObject({ vips: sharp.versions.vips });
  const { version } = read('package.json') as { version: string };

  const told = rendererVersion(DEFAULT_SETTINGS).split(' ');
  expect(told).toContain(`libvips@${version}`);
  expect(told).toContain(`icu@${process.versions.icu}`);
});

it('changes with the content of a font of the app', () => {
  const font = { file: '/app/fonts/a.ttf', family: 'Acme', weight: 700, style: 'normal' } as const;
  const version = (digest: string) =>
    rendererVersion({ painter: 'satori', fonts: [{ ...font, digest }] });
  expect(version('one')).not.toBe(version('other'));
  // The same file elsewhere is the same font.
  const moved = { ...font, digest: 'one', file: '/srv/a.ttf' };
  expect(rendererVersion({ painter: 'satori', fonts: [moved] })).toBe(version('one'));
});

it('names the painter in use, and not the other one', () => {
  const [satori, takumi] = (['satori', 'takumi'] as const).map((painter) =>
    rendererVersion({ painter, fonts: [] }),
  );
  expect(takumi).toMatch(/ @takumi-rs\/core@\d.* sharp@\d/u);
  expect(takumi).not.toContain('satori');
  expect(satori).not.toContain('takumi');
});
