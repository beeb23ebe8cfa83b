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
    digest: null,
    sample: findTemplate('editorial').sample,
  });
});
