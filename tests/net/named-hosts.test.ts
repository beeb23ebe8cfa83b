import { hostsNamedIn } from '../../server/src/net/named-hosts';

it.each<[string, unknown, string[]]>([
  [
    "S3's",
    {
      baseUrl: 'https://cdn.corp',
      s3Options: { endpoint: 'http://minio:9000', region: 'eu', params: { Bucket: 'x' } },
    },
    ['cdn.corp', 'minio:9000'],
  ],
  ['a host by itself', { endPoint: 'minio', port: 9000, accessKey: 'AKIA' }, ['minio']],
  ['none', { cloud_name: 'acme', api_key: '1', api_secret: 'minio' }, []],
  ['no options', undefined, []],
  ['a list', ['http://localhost:1337', null, ''], ['localhost:1337']],
])('finds the hosts of %s', (_name, options, hosts) => {
  expect(hostsNamedIn(options)).toEqual(hosts);
});

it('comes to an end with options that hold themselves', () => {
  const options: Record<string, unknown> = { url: 'http://minio:9000' };
  options['self'] = options;
  options['both'] = [options, options];
  expect(hostsNamedIn(options)).toEqual(['minio:9000']);
});
