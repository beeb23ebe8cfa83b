import { node } from '../scripts/node';

const bench = (...args: string[]) => node(['bench/run.mjs', ...args]);

describe('npm run bench', () => {
  it('names the benches there are when asked for another', async () => {
    const { code, stdout, stderr } = await bench('publsih');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no bench "publsih". There is: publish');
  });

  it('asks which bench, with its help', async () => {
    const { code, stderr } = await bench();
    expect(code).toBe(1);
    expect(stderr).toContain('Which bench?');
    expect(stderr).toContain('--rounds N');
  });

  it.each(['0', '-3', '2.5', 'many', '1001', ''])('refuses %p rounds by name', async (rounds) => {
    const { code, stderr } = await bench('publish', `--rounds=${rounds}`);
    expect(code).toBe(1);
    expect(stderr).toContain(`--rounds is "${rounds}"`);
  });

  it('says what it can do', async () => {
    const { code, stdout } = await bench('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('npm run --silent bench -- publish --json');
  });
});
