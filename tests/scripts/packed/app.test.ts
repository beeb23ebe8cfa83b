import { call } from '../node';

const STARTER = `const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  upload: { config: {} },
});

export default config;
`;

describe('the README’s lines in a fresh app', () => {
  const lines = (readme: string) => call<string>('packed/readme.mjs', 'installLines', readme);
  const withPlugin = (text: string) => call<string>('packed/app.mjs', 'withPlugin', STARTER, text);

  it('are the first TypeScript block of the install section', async () => {
    const readme = [
      '```ts\nnot this;\n```',
      '## Install in your app\n\n```bash\nnpm install x\n```\n',
      "```ts\n'og-image': { enabled: true },\n```\n\n```ts\nnor this;\n```",
      '## Next',
    ].join('\n');
    expect(await lines(readme)).toBe("'og-image': { enabled: true },");
  });

  it('have to be in that section', async () => {
    const readme = '## Install in your app\n\nText.\n\n## Next\n\n```ts\nnot this;\n```\n';
    await expect(lines(readme)).rejects.toThrow('## Install in your app');
  });

  it('are told from its command lines', async () => {
    const readme = '## Install in your app\n\n```sh\nnpm install x\n```\n\n```sh\nnpm run y\n```\n';
    expect(await call('packed/readme.mjs', 'commandLines', readme)).toEqual([
      'npm install x',
      'npm run y',
    ]);
  });

  it('join the plugins that the starter has', async () => {
    expect(await withPlugin("'og-image': { enabled: true },")).toContain(
      "=> ({\n  'og-image': { enabled: true },\n  upload: { config: {} },\n});",
    );
  });

  it('replace the file when they are a whole one', async () => {
    const file = "export default () => ({ 'og-image': { enabled: true } });";
    expect(await withPlugin(file)).toBe(file);
  });
});
