import { isSame, only } from '../../../admin/src/field/only';

describe('only', () => {
  it('keeps the properties that are named, as far as there are any', () => {
    const values = { title: 'Tea', body: 'Long', slug: undefined };
    expect(only(values, ['title', 'slug', 'cover', 'toString'])).toStrictEqual({
      title: 'Tea',
      slug: undefined,
    });
  });
});

describe('isSame', () => {
  const list = [1];
  it.each([
    [{}, {}, true],
    [{ a: list, b: NaN }, { b: NaN, a: list }, true],
    [{ a: [1] }, { a: [1] }, false],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [{ a: undefined }, { b: undefined }, false],
  ])('of %j and %j is %p: the values have to be the very same', (one, other, same) => {
    expect(isSame(one, other)).toBe(same);
  });
});
