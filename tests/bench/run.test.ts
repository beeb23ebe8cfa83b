import { node } from '../scripts/node';

const bench = (...args: string[]) => node(['bench/run.mjs', ...args]);

describe('npm run bench', () => {
  it('names the benches there are when asked for another', async () => {
    const { code, stdout, stderr } = await bench('publsih');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('There is no bench "publsih". There is: api, editor, publish');
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

  it('refuses a database that it does not know, with those that it does', async () => {
    const { code, stderr } = await bench('scale', '--database', 'oracle');
    expect(code).toBe(1);
    expect(stderr).toContain('There is no database "oracle". There is: sqlite, postgres, mariadb');
  });

  it.each([
    ['--database', 'sqlite'],
    ['--entries', '500'],
  ])('refuses %s where no big site is measured', async (option, value) => {
    const { code, stderr } = await bench('publish', option, value);
    expect(code).toBe(1);
    expect(stderr).toContain(`${option} is for scale`);
  });

  it('refuses to draw more cards than a site has, and any where no run is measured', async () => {
    const most = await bench('runs', '--entries', '500', '--changed', '501');
    expect(most.stderr).toContain('--changed is "501": give a whole number from 1 to 500.');
    expect((await bench('scale', '--changed', '5')).stderr).toContain('--changed is for runs.');
  });

  it('says what it can do', async () => {
    const { code, stdout } = await bench('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('npm run --silent bench -- api --json');
  });
});
