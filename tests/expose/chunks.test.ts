import { chunksOf } from '../../server/src/expose/chunks';

it('splits a list of any length without losing or doubling a value', () => {
  const values = Array.from({ length: 2501 }, (_, index) => index);
  const chunks = chunksOf(values);
  expect(chunks.map(({ length }) => length)).toEqual([1000, 1000, 501]);
  expect(chunks.flat()).toEqual(values);
});

it('makes no chunk of nothing', () => {
  expect(chunksOf([])).toEqual([]);
});
