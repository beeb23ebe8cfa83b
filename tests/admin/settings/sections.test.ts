import { changeOf, savedValues } from '../../../admin/src/settings/sections';

const VIEW = {
  sections: [
    { name: 'brand' as const, value: { color: 'teal', name: 'A' }, default: {}, locked: false },
    { name: 'template' as const, value: 'bold', default: null, locked: false },
    { name: 'rules' as const, default: [], locked: false },
  ],
};

it('sends the sections that are other than they were, as they were and as they are to be', () => {
  const { brand } = savedValues(VIEW);
  const rules = [{ template: 'bold' }];
  expect(changeOf(VIEW, { brand: { name: 'A', color: 'teal' }, template: 'quote' })).toEqual({
    before: { template: 'bold' },
    after: { template: 'quote' },
  });
  // One that is set for the first time, and one that goes back to the config.
  expect(changeOf(VIEW, { rules, ...(brand && { brand }) })).toEqual({
    before: { template: 'bold' },
    after: { rules },
  });
});

it('sends nothing where nothing is other than it was', () => {
  expect(changeOf(VIEW, savedValues(VIEW))).toEqual({ before: {}, after: {} });
});
