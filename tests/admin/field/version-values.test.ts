import { versionValues } from '../../../admin/src/field/version-values';

const ATTRIBUTES = {
  title: { type: 'string' },
  author: { type: 'relation' },
  cover: { type: 'media', multiple: false },
  gallery: { type: 'media', multiple: true },
};
const file = (id: number) => ({ id, mime: 'image/jpeg' });
const listed = (...ids: number[]) => ({ results: ids.map(file), meta: { missingCount: 1 } });

describe('the values of a version', () => {
  it('become those that the edit view holds', () => {
    const values = { title: 'As it was', cover: listed(7), gallery: listed(8, 9) };
    expect(versionValues(values, ATTRIBUTES)).toEqual({
      title: 'As it was',
      cover: file(7),
      gallery: [file(8), file(9)],
    });
  });

  it('name no relations, and no files that are gone', () => {
    const values = { author: { results: [{ id: 3 }], meta: {} }, cover: listed(), gallery: null };
    expect(versionValues(values, ATTRIBUTES)).toEqual({ cover: null, gallery: [] });
  });
});
