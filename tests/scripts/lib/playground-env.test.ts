import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { call } from '../node';

describe('playgroundEnv', () => {
  let folder: string;
  let file: string;
  const env = () => call<Record<string, string>>('lib/playground-env.mjs', 'playgroundEnv', file);

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'og-image-env-'));
    file = path.join(folder, '.env');
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('makes secrets and a login that nobody else has, readable by their owner alone', async () => {
    const made = await env();
    expect(made['ADMIN_EMAIL']).toBe('admin@example.com');
    expect(made['ADMIN_PASSWORD']).toMatch(/[A-Z].*\d/);
    expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it('gives the same ones on the next start', async () => {
    expect(await env()).toEqual(await env());
  });

  it('keeps what a person wrote, and adds only what is missing', async () => {
    await writeFile(file, 'ADMIN_PASSWORD=My-own-1=x\nEXTRA=yes\n');
    const made = await env();
    expect(made['ADMIN_PASSWORD']).toBe('My-own-1=x');
    expect(made['JWT_SECRET']).toHaveLength(32);
    expect(await readFile(file, 'utf8')).toContain('EXTRA=yes\n');
  });
});
