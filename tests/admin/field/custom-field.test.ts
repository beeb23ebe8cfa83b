import { customField } from '../../../admin/src/field/custom-field';
import { FIELD, MAPPED_PARTS } from '../../../server/src/contracts/field';

const sections = [...(customField.options?.base ?? []), ...(customField.options?.advanced ?? [])];
const names: string[] = sections.flatMap((section) =>
  'items' in section ? section.items.map(({ name }) => name) : [section.name],
);

describe('the custom field', () => {
  it('is the one that the server registers', () => {
    expect(`plugin::${customField.pluginId}.${customField.name}`).toBe(FIELD);
    expect(customField.type).toBe('json');
  });

  it('offers every part of the mapping, and all that a card may look like', () => {
    const options = [...MAPPED_PARTS, 'template', 'templates', 'brandColor', 'formats', 'timeZone'];
    expect(names.toSorted()).toEqual(options.map((name) => `options.${name}`).toSorted());
  });
});
