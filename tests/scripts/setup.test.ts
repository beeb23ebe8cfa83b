import { call } from './node';

describe('refuseOldNode', () => {
  const refuse = (version: string) => call('setup.mjs', 'refuseOldNode', version);

  it.each(['18.20.4', '20.9.0', '20.18.0'])(
    'sends Node %s away with the remedy',
    async (version) => {
      await expect(refuse(version)).rejects.toThrow(/too old.*Install one/);
    },
  );

  it.each(['20.18.1', '20.19.0', '22.0.0', '26.1.3'])('takes Node %s', async (version) => {
    await expect(refuse(version)).resolves.toBeUndefined();
  });
});
