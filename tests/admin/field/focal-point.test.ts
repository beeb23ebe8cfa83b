import { pointAfter, pointAt } from '../../../admin/src/field/focal-point';

const BOX = { left: 100, top: 50, width: 200, height: 100 };

it.each([
  [
    { clientX: 100, clientY: 50 },
    { x: 0, y: 0 },
  ],
  [
    { clientX: 200, clientY: 125 },
    { x: 50, y: 75 },
  ],
  [
    { clientX: 301, clientY: 150 },
    { x: 100, y: 100 },
  ],
  // A drag goes on beyond the picture.
  [
    { clientX: -500, clientY: 900 },
    { x: 0, y: 100 },
  ],
])('finds the point of a picture under a pointer at %j', (pointer, point) => {
  expect(pointAt(pointer, BOX)).toEqual(point);
});

it('moves the point by arrow keys, in larger steps with Shift, and never off the picture', () => {
  const point = { x: 50, y: 99 };
  const after = (key: string, shiftKey = false) => pointAfter(point, { key, shiftKey });
  expect(after('ArrowLeft')).toEqual({ x: 49, y: 99 });
  expect(after('ArrowRight', true)).toEqual({ x: 60, y: 99 });
  expect(after('ArrowUp')).toEqual({ x: 50, y: 98 });
  expect(after('ArrowDown', true)).toEqual({ x: 50, y: 100 });
  expect(after('Enter')).toBeNull();
  expect(after('__proto__')).toBeNull();
});
