import { createCatalogue, type Catalogue } from '../../server/src/catalogue/catalogue';
import { describeTemplate } from '../../server/src/catalogue/describe';
import { groundOf, overlayOf, type Design } from '../../server/src/catalogue/design';
import { parseOptions } from '../../server/src/catalogue/options';
import { readDesigns } from '../../server/src/catalogue/read-designs';
import { withDesigns } from '../../server/src/catalogue/with-designs';
import { designSchema, type DesignConfig } from '../../server/src/config/designs';
import { OgImageError } from '../../server/src/contracts/errors';
import { templates } from '../../templates';

const PLACES = { appDir: '/app', formats: ['og', 'square'], fonts: ['Acme', 'Acme Serif'] };

const BROKEN = new OgImageError('OG_TEMPLATE_FAILED', 'The template in mine.tsx cannot be used.');

function catalogueOf(...designs: Partial<DesignConfig>[]): Catalogue {
  const built = createCatalogue({
    builtIn: templates.map(describeTemplate),
    broken: [{ name: 'mine', origin: 'mine.tsx', error: BROKEN }],
  });
  const configs = designs.map((design) =>
    designSchema.parse({ name: 'news', label: 'News', template: 'frame', ...design }),
  );
  const read = readDesigns(configs, built, PLACES);
  expect(built.problems()).toHaveLength(1);
  return withDesigns(built, read);
}

/** What is wrong besides the broken template. */
const problemsOf = (...designs: Partial<DesignConfig>[]) =>
  catalogueOf(...designs)
    .problems()
    .slice(1);

function designOf(catalogue: Catalogue, name = 'news'): Design {
  const design = catalogue.designOf(name);
  if (design === undefined) throw new Error(`There is no design "${name}".`);
  return design;
}

describe('a design', () => {
  it('stands in the catalogue after the templates, under its own name and label', () => {
    const catalogue = catalogueOf({});
    expect(catalogue.problems()).toHaveLength(1);
    expect(catalogue.list().at(-1)).toMatchObject({ name: 'news', label: 'News', picture: true });
    expect(catalogue.names()).toContain('news');
    expect(catalogue.find('news')).toMatchObject({ design: { template: 'frame' } });
    expect(catalogue.designOf('frame')).toBeUndefined();
  });

  it('is among the names that a wrong one is measured against', () => {
    expect(() => catalogueOf({}).find('mews')).toThrow('Did you mean "news"?');
  });

  it('leaves editors the options that it does not fix', () => {
    const catalogue = catalogueOf({ template: 'quote', options: { ground: 'night' } });
    const { info, options } = designOf(catalogue);
    expect(info.options).toEqual({});
    expect(options).toEqual({ ground: 'night' });
    expect(() => parseOptions({ ground: 'paper' }, info)).toThrow(
      'The design "news" fixes the option "ground". Leave it out, or pick "quote".',
    );
  });

  it('fixes an option as by default, too, which draws the same as none', () => {
    const { info, options } = designOf(
      catalogueOf({ template: 'quote', options: { ground: 'paper' } }),
    );
    expect(info.options).toEqual({});
    expect(options).toEqual({});
  });

  it('draws its own pictures from the folder of the app', () => {
    const catalogue = catalogueOf({
      background: 'public/ground.jpg',
      logo: '/etc/logo.svg',
      overlay: { default: './frame.svg', square: './square.svg' },
    });
    const design = designOf(catalogue);
    expect(design.info).toMatchObject({ picture: false, logo: true });
    expect(design.background?.location).toBe('/app/public/ground.jpg');
    expect(design.logo?.location).toBe('/etc/logo.svg');
    expect(overlayOf(design, 'og')?.location).toBe('/app/frame.svg');
    expect(overlayOf(design, 'square')?.location).toBe('/app/square.svg');
    expect(overlayOf(design, 'constructor')?.location).toBe('/app/frame.svg');
  });

  it('has a background whether or not its template draws a picture', () => {
    const behind = designOf(catalogueOf({ template: 'docs', background: 'ground.jpg' }));
    expect(groundOf(behind)?.location).toBe('/app/ground.jpg');
    const inside = designOf(catalogueOf({ template: 'editorial', background: 'ground.jpg' }));
    expect(groundOf(inside)).toBeNull();
    expect(inside.background?.location).toBe('/app/ground.jpg');
  });

  it('has an overlay in the formats alone that it names one for', () => {
    const design = designOf(catalogueOf({ overlay: { square: './square.svg' } }));
    expect(overlayOf(design, 'og')).toBeNull();
  });

  it('leaves out what it does not show, and never the title', () => {
    const { info, hidden } = designOf(catalogueOf({ template: 'product', shows: ['price'] }));
    expect(Object.keys(info.parts)).toEqual(['price']);
    expect(hidden).toEqual([
      ...['description', 'label', 'author', 'date', 'logo', 'siteName', 'picture', 'currency'],
    ]);
    expect(info).toMatchObject({ picture: false, logo: false });
  });

  it('asks for a font only where that changes the order', () => {
    expect(designOf(catalogueOf({ font: 'Acme Serif' })).font).toBe('Acme Serif');
    expect(designOf(catalogueOf({ font: 'Acme' })).font).toBeNull();
  });
});

describe('what is wrong with a design is told in one line', () => {
  it.each<[string, Partial<DesignConfig>, RegExp]>([
    ['an option that is none', { options: { bordr: 'thin' } }, /no option "bordr"\. Did you mean/],
    [
      'an option of another type',
      { options: { border: 7 } },
      /"border" of the template "frame" is/,
    ],
    ['an object', { options: { border: {} as never } }, /"border" of the template "frame" is/],
    ['a font that is not there', { font: 'Acne' }, /font "Acne".* Did you mean "Acme"\?/],
    ['a part that is none', { shows: ['athor'] }, /"athor".* Did you mean "author"\?/],
    ['a format that is none', { overlay: { sqare: 'x.png' } }, /Did you mean "square"\?/],
    ['a template that is gone', { template: 'spotlite' }, /Did you mean "spotlight"\? It is drawn/],
    ['a template that is broken', { template: 'mine' }, /mine\.tsx cannot be used\. It is drawn/],
  ])('%s', (_name, design, message) => {
    const problems = problemsOf(design);
    expect(problems).toEqual([expect.stringMatching(message)]);
    expect(problems[0]).toMatch(/^In config\/plugins\.ts, the design "news" [^\n]*[.?]$/u);
  });

  it('two of one name, of which the first holds', () => {
    const catalogue = catalogueOf({ label: 'First' }, { label: 'Second' });
    expect(catalogue.problems().slice(1)).toEqual([
      expect.stringContaining('is left out: another'),
    ]);
    expect(catalogue.find('news').label).toBe('First');
  });

  it('the name of a template, which stays a template', () => {
    const catalogue = catalogueOf({ name: 'bold' }, { name: 'kept' });
    expect(catalogue.problems().slice(1)).toEqual([
      expect.stringContaining('"bold" is left out: a template has that name'),
    ]);
    expect(catalogue.find('bold').design).toBeUndefined();
    expect(catalogue.find('kept').design).toBeDefined();
  });
});

describe('a design that cannot be drawn by its template', () => {
  it('is drawn by the default one, and its cards say so', () => {
    const { base, problems } = designOf(
      catalogueOf({ template: 'gone', options: { any: 1 }, shows: ['title', 'whatever'] }),
    );
    expect(base.name).toBe('editorial');
    expect(problems).toEqual([expect.stringContaining('is based on the template "gone"')]);
  });

  it('is drawn by the template of the design that it is based on', () => {
    const catalogue = catalogueOf({}, { name: 'second', template: 'news' });
    expect(designOf(catalogue, 'second').base.name).toBe('frame');
    expect(catalogue.problems().at(-1)).toContain('is based on the design "news"');
  });
});
