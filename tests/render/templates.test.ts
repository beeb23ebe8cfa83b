import { describeTemplate, findTemplate, templates } from '../../server/src/render/templates';

it('finds a template by its name', () => {
  for (const template of templates) expect(findTemplate(template.name)).toBe(template);
});

it('names the nearest template for one that does not exist', () => {
  expect(() => findTemplate('spotlite')).toThrow('Did you mean "spotlight"?');
  expect(() => findTemplate('spotlite')).toThrow(
    expect.objectContaining({ code: 'OG_TEMPLATE_UNKNOWN', retryable: false }) as Error,
  );
});

it.each(['', '__proto__', 'constructor', '../editorial', 'x'.repeat(1_000_000)])(
  'takes any other name for a name and no more',
  (name) => {
    expect(() => findTemplate(name)).toThrow('There is no template');
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
    version: 2,
  });
});
