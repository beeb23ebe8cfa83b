import { localFile } from '../../server/src/resolve/local-file';

const OPTIONS = {
  publicDir: '/app/public',
  ownAddresses: ['https://cms.example.com/strapi', '', null, undefined],
};

const local = (url: string) => localFile({ url, provider: 'local' }, OPTIONS);
const bucket = (url: string) => localFile({ url, provider: 'aws-s3' }, OPTIONS);

it.each([
  ['a path', '/uploads/a.png'],
  ['a path that a proxy prolongs', '/strapi/uploads/a.png'],
  ["this Strapi's own host", 'https://cms.example.com/strapi/uploads/a.png'],
  ['a CDN', 'https://cdn.example.com/uploads/a.png'],
  ['a host that is gone', 'http://old.example.com:1337/uploads/a.png?updated=1#top'],
  ['a host without a scheme', '//cdn.example.com/uploads/a.png'],
])('reads a local file from the disk under %s', (_name, url) => {
  expect(local(url)).toBe('/app/public/uploads/a.png');
});

it('reads the name as an address writes it', () => {
  expect(local('https://cdn.example.com/uploads/a%20b.png')).toBe('/app/public/uploads/a b.png');
  expect(local('https://cdn.example.com/uploads/100%.png')).toBe('/app/public/uploads/100%.png');
});

it('knows a file of its own by the host, whatever the provider', () => {
  expect(bucket('https://cms.example.com/uploads/a.png')).toBe('/app/public/uploads/a.png');
});

it.each([
  ['another provider', bucket('https://bucket.example.com/uploads/a.png')],
  ['a local file that is no upload', local('https://cdn.example.com/images/a.png')],
  ['an address that is none', local('https://[/uploads/a.png')],
])('leaves %s where it is', (_name, found) => {
  expect(found).toBeNull();
});

it.each([
  '/uploads/../../../etc/passwd',
  '/../etc/passwd',
  'https://cdn.example.com/uploads/..%2f..%2f..%2fetc/passwd',
  'https://cdn.example.com/uploads/%2e%2e/%2e%2e/etc/passwd',
])('stays in the public folder for %s', (url) => {
  expect(local(url) ?? '/app/public').toMatch(/^\/app\/public(\/|$)/u);
});
