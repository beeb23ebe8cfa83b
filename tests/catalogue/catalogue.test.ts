import { createCatalogue } from '../../server/src/catalogue/catalogue';
import { describeTemplate } from '../../server/src/catalogue/describe';
import { findTemplate, templates } from '../../templates';

const catalogue = createCatalogue({ builtIn: templates.map(describeTemplate) });

it('finds a template by its name', () => {
  for (const { name, label } of templates)
    expect(catalogue.find(name)).toMatchObject({ name, label });
});

it('names the nearest template for one that does not exist', () => {
  expect(() => catalogue.find('spotlite')).toThrow('Did you mean "spotlight"?');
  expect(() => catalogue.find('spotlite')).toThrow(
    expect.objectContaining({ code: 'OG_TEMPLATE_UNKNOWN', retryable: false }) as Error,
  );
});

it.each(['', '__proto__', 'constructor', '../editorial', 'x'.repeat(1_000_000)])(
  'takes any other name for a name and no more',
  (name) => {
    expect(() => catalogue.find(name)).toThrow('There is no template');
  },
);

it('has names that choices, files and addresses can hold, each once', () => {
  for (const { name, version } of templates) {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/u);
    expect(Number.isInteger(version)).toBe(true);
  }
  expect(new Set(templates.map(({ name }) => name)).size).toBe(templates.length);
});

it('tells the gallery what it may know', () => {
  expect(describeTemplate(findTemplate('editorial'))).toEqual({
    name: 'editorial',
    label: 'Editorial',
    version: 3,
    options: {},
    parts: {},
    seeded: false,
    picture: true,
    logo: true,
    calm: 'none',
    sample: findTemplate('editorial').sample,
    digest: null,
  });
});

it('has a part of several templates once, guessed by the names of each', () => {
  const product = describeTemplate(findTemplate('product'));
  const own = {
    ...describeTemplate(findTemplate('minimal')),
    name: 'mine',
    parts: { price: { label: 'Cost', type: 'text', names: ['cost', 'price'] } },
  } as const;
  const bundle = { digest: 'd', code: '', origin: 'mine.tsx', root: '/' };
  const { price } = createCatalogue({
    builtIn: [product],
    own: [{ info: own, bundle }],
  }).parts();
  const names = product.parts['price']?.names ?? [];
  expect(price).toEqual({ ...product.parts['price'], names: [...new Set([...names, 'cost'])] });
  expect(names.length).toBeGreaterThan(0);
});
