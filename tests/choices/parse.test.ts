import { describeTemplate } from '../../server/src/catalogue/describe';
import { isOff, parseChoices, parseColor } from '../../server/src/choices/parse';
import { findTemplate } from '../../templates';

const GALLERY = { templates: ['editorial', 'bold', 'spotlight'] };

it('keeps what an editor chose, and a colour in one form', () => {
  expect(parseChoices({ template: 'bold', brandColor: 'RebeccaPurple' }, GALLERY)).toEqual({
    template: 'bold',
    brandColor: '#663399',
  });
});

it.each([
  ['nothing', null],
  ['nothing at all', undefined],
  ['an empty object', {}],
  ['empty texts', { template: '', brandColor: '' }],
  ['nulls', { template: null, brandColor: null }],
])('takes %s for no choice', (_, value) => {
  expect(parseChoices(value, GALLERY)).toEqual({});
});

describe('what is no choice', () => {
  it.each([
    [{ template: 'bold', url: 'https://evil.example' }, 'has no choice "url".'],
    [{ titel: 'Hello' }, 'has no choice "titel". Did you mean "title"?'],
    [{ bild: 1 }, 'has no choice "bild".'],
    [JSON.parse('{ "__proto__": { "template": "bold" } }') as object, 'no choice "__proto__"'],
    [{ ['x'.repeat(1_000_000)]: 1 }, 'has no choice "xxx'],
  ])('is refused by name: %#', (value, message) => {
    expect(() => parseChoices(value, GALLERY)).toThrow(
      expect.objectContaining({
        code: 'OG_CHOICES_INVALID',
        message: expect.stringContaining(message),
      }),
    );
  });

  it('is passed over where it was stored once, by an older version or an import', () => {
    const value: unknown = JSON.parse('{ "__proto__": { "template": "bold" }, "url": "x" }');
    expect(parseChoices(value, GALLERY, { stored: true })).toEqual({});
  });

  it('is passed over where it is a word or a switch of the wrong kind, too', () => {
    const value = { title: 7, alt: 'x'.repeat(421), off: 'yes', label: 'Kept' };
    expect(parseChoices(value, GALLERY, { stored: true })).toEqual({ label: 'Kept' });
  });

  it('is what an object inherits', () => {
    expect(parseChoices(Object.create({ template: 'bold' }), GALLERY)).toEqual({});
  });
});

describe("the card's own words", () => {
  it('are kept without the spaces around them, and left out where they are empty', () => {
    const value = { title: '  Own title ', description: '', label: '  ', alt: null };
    expect(parseChoices(value, GALLERY)).toEqual({ title: 'Own title' });
  });

  it.each([
    [{ title: 1 }, '"title" is a text'],
    [{ alt: ['x'] }, '"alt" is a text'],
    [{ label: 'x'.repeat(101) }, '"label" has 101 characters, and may have 100.'],
  ])('are refused where they are none or too long: %#', (value, message) => {
    expect(() => parseChoices(value, GALLERY)).toThrow(message);
  });
});

describe('a card that is off', () => {
  it.each([[false], [{ off: true }]])('is said by %j', (value) => {
    expect(parseChoices(value, GALLERY)).toEqual({ off: true });
    expect(isOff(value)).toBe(true);
  });

  it('keeps what was chosen besides, for when it is on again', () => {
    const value = { template: 'bold', off: true };
    expect(parseChoices(value, GALLERY)).toEqual(value);
  });

  it.each([[null], [undefined], [true], ['off'], [{}], [{ off: false }], [{ off: 'yes' }]])(
    'is not said by %j',
    (value) => expect(isOff(value)).toBe(false),
  );

  it('is no text', () => {
    expect(() => parseChoices({ off: 'yes' }, GALLERY)).toThrow('"off" is true or false');
  });
});

it.each(['text', 1, true, ['bold'], []])('refuses %j, which is no object', (value) => {
  expect(() => parseChoices(value, GALLERY)).toThrow(
    expect.objectContaining({ code: 'OG_CHOICES_INVALID' }),
  );
});

it.each([
  ['bolt', 'Did you mean "bold"?'],
  ['EDITORAL', 'Did you mean "editorial"?'],
  ['something-else-entirely', 'There is: editorial, bold, spotlight.'],
  ['../bold', 'There is no template "../bold"'],
  ['__proto__', 'There is no template "__proto__"'],
  [{ toString: 'bold', valueOf: 1 }, 'There is no template {…}'],
])('refuses the template %j and says "%s"', (template, message) => {
  expect(() => parseChoices({ template }, GALLERY)).toThrow(
    expect.objectContaining({
      code: 'OG_TEMPLATE_UNKNOWN',
      message: expect.stringContaining(message),
    }),
  );
});

it.each([
  ['#FFF', '#ffffff'],
  ['#4945ff', '#4945ff'],
  ['#4945ff80', '#4945ff'],
  ['rgb(73, 69, 255)', '#4945ff'],
  ['rgb(73 69 255 / 50%)', '#4945ff'],
  ['hsl(0, 100%, 50%)', '#ff0000'],
  [' tomato ', '#ff6347'],
])('reads the colour %s as %s', (text, hex) => {
  expect(parseColor(text)).toBe(hex);
});

it.each([
  'red"/><image',
  'url(http://example.com)',
  'var(--x)',
  'transparent',
  'oklch(70% 0.1 200)',
  '#12',
  '#12345',
  'NaN',
  '__proto__',
  'constructor',
  '',
  NaN,
  0xffffff,
  { r: 1, g: 2, b: 3 },
  ['red'],
  `#${'f'.repeat(1_000_000)}`,
])('refuses %#, which is no colour of ours', (value) => {
  expect(() => parseColor(value)).toThrow(expect.objectContaining({ code: 'OG_COLOR_INVALID' }));
});

it('shows no more of a wrong value than helps', () => {
  const error = (() => {
    try {
      return parseColor('x'.repeat(1_000_000));
    } catch (thrown) {
      return thrown as Error;
    }
  })();
  expect((error as Error).message.length).toBeLessThan(250);
});

describe('the options of an entry that may have one of several templates', () => {
  const option = (name: string, fallback: string) =>
    describeTemplate({
      ...findTemplate('editorial'),
      options: {
        [name]: { type: 'text', label: name, maxLength: 20, default: fallback },
      },
    });
  const read = (options: unknown) =>
    parseChoices({ options }, { ...GALLERY, templatesOf: () => templatesOf });
  const templatesOf = [option('ground', 'night'), option('ground', 'day'), option('tag', '')];

  it('are those of any of them', () => {
    expect(read({ tag: 'New' })).toEqual({ options: { tag: 'New' } });
  });

  it('are kept where they are as by default in one alone', () => {
    expect(read({ ground: 'night' })).toEqual({ options: { ground: 'night' } });
  });

  it('are refused where none takes them', () => {
    expect(() => read({ tga: 'New' })).toThrow('has no option "tga"');
  });
});
