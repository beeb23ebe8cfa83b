import { object } from 'yup';

import { setCurrentJudge } from '../../../admin/src/builder/current-judge';
import type { Judge, Wrong } from '../../../admin/src/builder/judge';
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
    const look = ['template', 'templates', 'brandColor', 'formats'];
    const options = [...MAPPED_PARTS, 'bodyPicture', 'timeZone', ...look];
    const inputs = names.filter((name) => name !== 'options.hint');
    expect(inputs.toSorted()).toEqual(options.map((name) => `options.${name}`).toSorted());
  });
});

describe('its validator', () => {
  const judge = (wrongs: Judge['wrongs']): Judge => ({
    wrongs,
    suggestions: () => [],
    guesses: () => [],
  });
  const validate = (options: object) =>
    object()
      .shape(customField.options?.validator?.() ?? {})
      .isValid(options);

  afterEach(() => setCurrentJudge(null));

  it('refuses an option that the form finds wrong, and no other', async () => {
    const wrong: Wrong = { kind: 'template', text: 'fancy', near: null };
    setCurrentJudge(
      judge((name, value) => (name === 'template' && value === 'fancy' ? [wrong] : [])),
    );
    expect(await validate({ template: 'fancy' })).toBe(false);
    expect(
      await validate({ template: 'bold', author: false, title: ['seo.metaTitle', 'title'] }),
    ).toBe(true);
  });

  it('refuses nothing before the form knows what there is', async () => {
    expect(await validate({ title: 'titel' })).toBe(true);
  });
});
