import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { call } from '../node';

describe('fingerprintOf', () => {
  let root: string;
  const fingerprint = () => call<string>('lib/stamp.mjs', 'fingerprintOf', ['src', 'a.json'], root);

  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'og-image-stamp-'));
    await mkdir(path.join(root, 'src', 'deep'), { recursive: true });
    await writeFile(path.join(root, 'src', 'deep', 'one.ts'), 'one');
    await writeFile(path.join(root, 'a.json'), '{}');
  });

  afterEach(() => rm(root, { recursive: true, force: true }));

  it('stays while nothing changes', async () => {
    expect(await fingerprint()).toBe(await fingerprint());
  });

  it('changes with a file’s text, its name, and a file that is added', async () => {
    const seen = [await fingerprint()];
    await writeFile(path.join(root, 'src', 'deep', 'one.ts'), 'two');
    seen.push(await fingerprint());
    await rename(
      path.join(root, 'src', 'deep', 'one.ts'),
      path.join(root, 'src', 'deep', 'ten.ts'),
    );
    seen.push(await fingerprint());
    await writeFile(path.join(root, 'src', 'empty.ts'), '');
    seen.push(await fingerprint());
    expect(new Set(seen).size).toBe(4);
  });

  it('does not look at what is not an input', async () => {
    const before = await fingerprint();
    await writeFile(path.join(root, 'b.json'), '{}');
    await writeFile(path.join(root, 'src', '.cache'), 'x');
    expect(await fingerprint()).toBe(before);
  });
});
