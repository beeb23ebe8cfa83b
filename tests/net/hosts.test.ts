import { isHostAmong, isHostPattern } from '../../server/src/net/hosts';

const among = (pattern: string, address: string) => isHostAmong([pattern], new URL(address));

it.each([
  ['the host itself', 'cdn.example.com', 'https://cdn.example.com/a'],
  ['in other letters', 'CDN.example.com', 'https://cdn.EXAMPLE.com/a'],
  ['on any port', 'localhost', 'http://localhost:9000/a'],
  ['on its port', 'localhost:9000', 'http://localhost:9000/a'],
  ["on its scheme's port", 'example.com:443', 'https://example.com/'],
  ['one below', '*.example.com', 'https://a.example.com/'],
  ['two below', '*.example.com', 'https://a.b.example.com/'],
  ['an IPv6 address', '[::1]:9000', 'http://[::1]:9000/'],
])('takes %s', (_name, pattern, address) => expect(among(pattern, address)).toBe(true));

it.each([
  ['a host that ends alike', 'example.com', 'https://evil-example.com/'],
  ['a host that begins alike', 'example.com', 'https://example.com.evil.test/'],
  ['the domain of a star itself', '*.example.com', 'https://example.com/'],
  ['a look-alike of a star', '*.example.com', 'https://evilexample.com/'],
  ['one below of an exact host', 'example.com', 'https://a.example.com/'],
  ['another port', 'localhost:9000', 'http://localhost:9001/'],
  ['the name as a user', 'example.com', 'https://example.com@evil.test/'],
  ['the name before a backslash as a user', 'example.com', 'https://evil.test\\@example.com/'],
  ['a letter of another writing', 'example.com', 'https://еxample.com/'],
])('does not take %s', (_name, pattern, address) => expect(among(pattern, address)).toBe(false));

it.each(['a.example', '*.a.example', 'minio', 'localhost:9000', '127.0.0.1', '[::1]', 'my_host'])(
  '%s can be written',
  (pattern) => expect(isHostPattern(pattern)).toBe(true),
);

it.each(['', '*', '*.', 'https://a.example', 'a.example/path', 'a@b', '*.*.a', 'a..b', 'a b'])(
  '"%s" cannot be written',
  (pattern) => expect(isHostPattern(pattern)).toBe(false),
);
