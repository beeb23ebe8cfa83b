import net, { type LookupFunction } from 'node:net';

import { dialler } from '../../server/src/net/dial';
import { resolverOf } from '../fixtures/web';

afterEach(() => jest.restoreAllMocks());

/** The look-up that a connection to a host is given, and no connection. */
function lookupOf(hostname: string, addresses: readonly string[]): LookupFunction {
  const connect = jest.spyOn(net, 'connect').mockImplementation(() => new net.Socket());
  const dial = dialler({ plainHttp: true }, { connectMs: 1_000, resolver: resolverOf(addresses) });
  dial({ hostname, host: hostname, protocol: 'http:', port: '80' }, () => undefined);
  const [options] = connect.mock.calls[0] as unknown as [{ lookup: LookupFunction }];
  return options.lookup;
}

describe('of a name with allowed and other addresses', () => {
  const MIXED = ['127.0.0.1', '2606:4700::1111', '10.0.0.1', '8.8.8.8', '169.254.169.254'];

  it('the allowed ones alone are dialled', async () => {
    const found = await new Promise((resolve, reject) => {
      lookupOf('mixed.example', MIXED)('mixed.example', { all: true }, (error, all) => {
        if (error === null) resolve(all);
        else reject(error);
      });
    });
    expect(found).toEqual([
      { address: '2606:4700::1111', family: 6 },
      { address: '8.8.8.8', family: 4 },
    ]);
  });

  it('the first allowed one is, where one is asked for', async () => {
    const found = await new Promise((resolve) => {
      lookupOf('mixed.example', MIXED)('mixed.example', {}, (_error, ...one) => resolve(one));
    });
    expect(found).toEqual(['2606:4700::1111', 6]);
  });
});

it('a literal is looked at, which Node dials without a look-up', async () => {
  const connect = jest.spyOn(net, 'connect');
  const dial = dialler({ plainHttp: true }, { connectMs: 1_000 });
  for (const hostname of ['127.0.0.1', '::1', '[::1]', '169.254.169.254']) {
    const error = await new Promise((resolve) => {
      const options = { hostname, host: hostname, protocol: 'http:', port: '80' };
      dial(options, (...[reason]) => resolve(reason));
    });
    expect(error).toMatchObject({ code: 'OG_ADDRESS_REFUSED' });
  }
  expect(connect).not.toHaveBeenCalled();
});
