import { withChange } from '../../server/src/settings/change';

const STORED = { brand: { color: 'teal', name: 'A' }, template: 'bold' };

it('changes the sections that it names, and leaves the others to whoever changes them', () => {
  const change = {
    before: { template: 'bold' },
    after: { template: 'quote', altPattern: '{title}' },
  };
  expect(withChange(STORED, change)).toEqual({
    brand: STORED.brand,
    template: 'quote',
    altPattern: '{title}',
  });
});

it('sets sections back to the config by leaving them out', () => {
  expect(withChange(STORED, { before: { template: 'bold' }, after: {} })).toEqual({
    brand: STORED.brand,
  });
});

it('compares what a section says, not how it is written', () => {
  const before = { brand: { name: 'A', color: 'teal' } };
  expect(withChange(STORED, { before, after: {} })).toEqual({ template: 'bold' });
});

it.each([
  ['changed', { template: 'quote' }],
  ['set', {}],
  ['taken out', { template: 'bold', rules: [{ template: 'bold' }] }],
])('refuses a section that others have %s meanwhile', (_, before) => {
  const after = { ...before, template: 'almanac' };
  expect(withChange(STORED, { before, after })).toBeNull();
});

it('takes a name for no more than a name', () => {
  const after = JSON.parse('{ "__proto__": { "brand": 1 } }') as object;
  expect(withChange({}, { before: {}, after })).toEqual(after);
  expect(withChange({}, { before: { constructor: 1 } as object, after: {} })).toBeNull();
});
