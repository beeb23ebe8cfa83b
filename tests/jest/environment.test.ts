import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../..');
const JEST = path.join(ROOT, 'node_modules/.bin/jest');

jest.setTimeout(60_000);

it('has suites of one process share the packages that they load, and nothing else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'og-image-suites-'));
  const suites = path.join(folder, 'suites');
  const config = {
    rootDir: ROOT,
    testEnvironment: path.join(__dirname, 'environment.cjs'),
    runtime: path.join(__dirname, 'runtime.cjs'),
    testMatch: [path.join(ROOT, 'tests/fixtures/jest/*.suite.cjs')],
    transform: {},
  };
  try {
    const argv = ['--runInBand', '--config', JSON.stringify(config)];
    await promisify(execFile)(JEST, argv, { env: { ...process.env, SUITES: suites } });
    expect(await readFile(suites, 'utf8')).toBe('1\n2\n');
  } finally {
    await rm(folder, { recursive: true });
  }
});
