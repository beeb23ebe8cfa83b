import { parseConfig } from '../../server/src/config/parse';

const defaults = parseConfig({}).config;

it('needs no option at all', () => {
  expect(parseConfig(undefined).problems).toEqual([]);
  expect(defaults).toMatchObject({
    template: null,
    renderer: 'satori',
    brand: { name: null, color: '#4945ff' },
    output: { format: 'auto', maxBytes: 300_000 },
  });
});

it('keeps colours in one form, however they are written', () => {
  const { config } = parseConfig({ brand: { color: 'rebeccapurple' } });
  expect(config.brand.color).toBe('#663399');
});

describe('names a wrong option, keeps its default and the rest', () => {
  it.each([
    [
      'a colour that is none',
      { brand: { color: 'redd', name: 'Kept' } },
      /"brand\.color" is "redd"/,
    ],
    ['a number out of bounds', { queue: { concurrency: 0 } }, /"queue\.concurrency" is 0/],
    ['no process at all', { render: { processes: 0 } }, /"render\.processes" is 0/],
    ['no time', { render: { timeoutMs: NaN } }, /"render\.timeoutMs" is/],
    ['no memory', { render: { maxMemoryMb: 1 } }, /"render\.maxMemoryMb" is 1/],
    ['no end', { render: { maxCards: Infinity } }, /"render\.maxCards" is/],
    ['NaN', { output: { maxBytes: NaN } }, /"output\.maxBytes" is NaN/],
    ['an engine that is none', { renderer: 'skia' }, /"renderer" is "skia"/],
    ['a wrong type', { render: 'fast' }, /"render" is "fast"/],
    ['an option that is none', { brand: { colour: 'red' } }, /Did you mean "color"\?/],
    ['a group that is none', { brnad: { name: 'x' } }, /Did you mean "brand"\?/],
    ['an address that is none', { url: 'cms.example.com' }, /"url" is "cms\.example\.com"/],
    ['a prototype name', JSON.parse('{ "__proto__x": 1 }'), /"__proto__x" is no option/],
    ['something else entirely', 'config', /"config" is "config"/],
  ])('%s', (_name, input, message) => {
    const { config, problems } = parseConfig(input);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(message);
    const { brand, ...rest } = defaults;
    expect(config).toMatchObject(rest);
    expect(config.brand.color).toBe(brand.color);
  });

  it('and the others hold', () => {
    const { config } = parseConfig({ brand: { color: 'redd', name: 'Kept' }, template: 'bold' });
    expect(config).toMatchObject({ template: 'bold', brand: { name: 'Kept' } });
  });

  it('several at once', () => {
    const { problems } = parseConfig({ queue: { concurrency: 0, pollMs: 'x' }, nonsense: true });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'nonsense',
      'queue.concurrency',
      'queue.pollMs',
    ]);
  });
});

describe('the connection to Redis', () => {
  const read = (connection: unknown) => parseConfig({ queue: { connection } });

  it.each([
    ['a URL', 'redis://:secret@127.0.0.1:6379/0'],
    ['its parts', { host: 'redis.example.com', port: 6380, password: 'secret', tls: true }],
  ])('is %s', (_name, connection) => {
    const { config, problems } = read(connection);
    expect(problems).toEqual([]);
    expect(config.queue.connection).toEqual(connection);
  });

  it.each([
    ['another protocol', 'http://:secret@127.0.0.1'],
    ['a wrong port', { host: '127.0.0.1', port: 0, password: 'secret' }],
    ['a part that is none', { host: '127.0.0.1', passwrod: 'secret' }],
    ['a number', 6379],
  ])('is ignored as a whole, and never shown, when it is %s', (_name, connection) => {
    const { config, problems } = read(connection);
    expect(config.queue.connection).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      path: 'queue.connection',
      message: expect.stringMatching(/^"queue\.connection" is ignored/),
    });
    expect(problems[0]?.message).not.toContain('secret');
  });
});

describe('the fonts', () => {
  const good = { file: './fonts/acme.woff2', family: 'Acme' };

  it('are taken with what is said of them, and null for what their files say', () => {
    const { config, problems } = parseConfig({ fonts: [{ ...good, weight: 700 }] });
    expect(problems).toEqual([]);
    expect(config.fonts).toEqual([{ ...good, weight: 700, style: null }]);
  });

  it.each([
    ['without a file', { family: 'Acme' }, '(file)'],
    ['without a name', { file: 'a.ttf' }, '(family)'],
    ['whose name would end a CSS value', { ...good, family: 'Acme, serif' }, '(family)'],
    ['of a weight that is none', { ...good, weight: 'bold' }, '(weight)'],
    ['with an option that is none', { ...good, wieght: 700 }, 'wieght'],
    ['that is a name alone', 'Acme', 'expected object'],
  ])('are taken but for one %s, which is named', (_name, wrong, said) => {
    const { config, problems } = parseConfig({ fonts: [wrong, good, wrong], template: 'bold' });
    expect(config.fonts).toMatchObject([good]);
    expect(config.template).toBe('bold');
    expect(problems.map(({ path }) => path)).toEqual(['fonts', 'fonts']);
    expect(problems[0]?.message).toContain(said);
  });
});

it('leaves the object it was given as it was', () => {
  const input = { brand: { colour: 'red' }, fonts: [{ file: 1 }] };
  parseConfig(input);
  expect(input).toEqual({ brand: { colour: 'red' }, fonts: [{ file: 1 }] });
});
