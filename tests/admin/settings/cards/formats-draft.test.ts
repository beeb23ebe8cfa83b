import {
  isFull,
  pictureCount,
  placeOf,
  withBuiltIn,
} from '../../../../admin/src/settings/cards/formats-draft';
import { withMoved } from '../../../../admin/src/settings/with-moved';

const WIDE = { name: 'wide', width: '1600', height: '400' };

it('counts the card itself among its pictures, and stops at eight', () => {
  expect(pictureCount({ builtIn: [], own: [] })).toBe(1);
  expect(isFull({ builtIn: ['x', 'square', 'portrait'], own: [WIDE, WIDE, WIDE] })).toBe(false);
  expect(isFull({ builtIn: ['x', 'square', 'portrait'], own: [WIDE, WIDE, WIDE, WIDE] })).toBe(
    true,
  );
});

it('keeps built-in sizes in one order, before the site’s own', () => {
  const formats = withBuiltIn({ builtIn: ['portrait'], own: [WIDE] }, 'x', true);
  expect(formats.builtIn).toEqual(['x', 'portrait']);
  expect(placeOf(formats, 0)).toBe(2);
  expect(withBuiltIn(formats, 'portrait', false)).toEqual({ builtIn: ['x'], own: [WIDE] });
});

it('moves one of a list to another place', () => {
  expect(withMoved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(withMoved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
});
