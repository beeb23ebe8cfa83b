import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { call } from '../node';

const find = (execPath: string, version: string) =>
  call<string | null>('lib/node-headers.mjs', 'findHeaders', execPath, version);

describe('findHeaders', () => {
  let prefix: string;

  beforeAll(async () => {
    prefix = await mkdtemp(path.join(tmpdir(), 'og-image-headers-'));
    await mkdir(path.join(prefix, 'include', 'node'), { recursive: true });
    await writeFile(
      path.join(prefix, 'include', 'node', 'node_version.h'),
      '#define NODE_MAJOR_VERSION 99\n#define NODE_MINOR_VERSION 1\n#define NODE_PATCH_VERSION 2\n',
    );
  });

  afterAll(() => rm(prefix, { recursive: true, force: true }));

  it('finds the headers that lie beside the binary', async () => {
    expect(await find(path.join(prefix, 'bin', 'node'), 'v99.1.2')).toBe(prefix);
  });

  it('leaves headers of another version alone', async () => {
    expect(await find(path.join(prefix, 'bin', 'node'), 'v99.1.3')).toBeNull();
  });
});

it('never changes a nodedir that is set', async () => {
  const environment = { npm_config_nodedir: '/somewhere' };
  expect(await call('lib/node-headers.mjs', 'buildEnvironment', environment)).toEqual({});
});
