import { node } from './node';

const NOWHERE = '/nowhere/chromium';

describe('npm test', () => {
  it('tells what it would do without doing it', async () => {
    const { code, stdout } = await node(['scripts/test.mjs', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('N passed, N failed');
  });

  it('leaves no suite out in CI: a missing browser ends it before the long work', async () => {
    const env = { CI: 'true', CHROMIUM_PATH: NOWHERE };
    const { code, stdout, stderr } = await node(['scripts/test.mjs'], env);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/CHROMIUM_PATH.*apt-get install chromium/);
  });
});
