import { templates } from '../../templates';
import { createCatalogue } from '../../server/src/catalogue/catalogue';
import { describeTemplate } from '../../server/src/catalogue/describe';
import { withServices } from '../../server/src/catalogue/with-services';
import { parseConfig } from '../../server/src/config/parse';

const PRESS = {
  name: 'press',
  label: 'Press',
  type: 'placid',
  template: 'tpl-1',
  apiKey: 'key-of-the-press',
};

function catalogueOf(...services: object[]) {
  const { config, problems } = parseConfig({ services });
  expect(problems).toEqual([]);
  return withServices(
    createCatalogue({ builtIn: templates.map(describeTemplate) }),
    config.services,
  );
}

it('stands after the templates, with the parts of the one that draws until then', () => {
  const catalogue = catalogueOf({ ...PRESS, fallback: 'product', price: 0.05 });
  const info = catalogue.list().at(-1);
  expect(info).toMatchObject({
    name: 'press',
    label: 'Press',
    service: { fallback: 'product', price: { amount: 0.05, currency: 'USD' } },
  });
  expect(info?.parts).toHaveProperty('price');
  expect(catalogue.find('press')).toBe(info);
  expect(catalogue.serviceOf('press')?.label).toBe('Press');
  expect(catalogue.serviceOf('bold')).toBeUndefined();
  expect(JSON.stringify(info)).not.toContain('key-of-the-press');
});

it('has the default template to draw until then, where none is named', () => {
  expect(catalogueOf(PRESS).find('press').service?.fallback).toBe('editorial');
});

it('tells of a fallback that is not there, with the nearest name', () => {
  const catalogue = catalogueOf({ ...PRESS, fallback: 'bolt' });
  expect(catalogue.find('press').service?.fallback).toBe('editorial');
  expect(catalogue.problems()).toEqual([expect.stringMatching(/"bolt".*"bold".*"editorial"/)]);
});

it('leaves out one whose name is taken, and says by whom', () => {
  const catalogue = catalogueOf({ ...PRESS, name: 'bold' }, PRESS, PRESS);
  expect(catalogue.serviceOf('bold')).toBeUndefined();
  expect(catalogue.problems()).toEqual([
    expect.stringMatching(/"bold" is left out: a template or a design/),
    expect.stringMatching(/"press" is left out: another service/),
  ]);
});

it('is drawn anew by every card when its request changes, and not when its key does', () => {
  const digest = (given: object) => catalogueOf({ ...PRESS, ...given }).find('press').digest;
  expect(digest({ apiKey: 'another' })).toBe(digest({}));
  expect(digest({ template: 'tpl-2' })).not.toBe(digest({}));
});
