import { call } from '../node';

type Packages = Record<string, object>;

const outdated = (lock: Packages, installed: Packages | null) =>
  call<string[]>(
    'lib/installed.mjs',
    'outdatedPackages',
    { packages: lock },
    installed && { packages: installed },
  );

const sharp = { version: '0.35.5', integrity: 'sha512-a' };

describe('outdatedPackages', () => {
  it('finds nothing to do when everything locked is installed', async () => {
    const lock = { '': { version: '1.0.0' }, 'node_modules/sharp': sharp };
    expect(await outdated(lock, { 'node_modules/sharp': sharp })).toEqual([]);
  });

  it('wants everything when no install was ever finished', async () => {
    const lock = { 'node_modules/a': sharp, 'node_modules/b': sharp };
    expect(await outdated(lock, null)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('wants a package of another version, and one of the same version with other contents', async () => {
    const lock = { 'node_modules/a': sharp, 'node_modules/b': sharp };
    const installed = {
      'node_modules/a': { ...sharp, version: '0.35.4' },
      'node_modules/b': { ...sharp, integrity: 'sha512-b' },
    };
    expect(await outdated(lock, installed)).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('does not miss what was locked for other platforms', async () => {
    const lock = { 'node_modules/@swc/core-darwin-arm64': { version: '1.0.0', optional: true } };
    expect(await outdated(lock, {})).toEqual([]);
  });
});
