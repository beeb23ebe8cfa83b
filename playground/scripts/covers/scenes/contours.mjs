import { HEIGHT, WIDTH, blur, document, linear, polyline, radial, wash } from '../canvas.mjs';
import { chance, fractal, noise2 } from '../chance.mjs';

const CELL = 10;
const EDGES = {
  top: [
    [0, 0],
    [1, 0],
  ],
  right: [
    [1, 0],
    [1, 1],
  ],
  bottom: [
    [0, 1],
    [1, 1],
  ],
  left: [
    [0, 0],
    [0, 1],
  ],
};
const SIDES = {
  1: [['left', 'bottom']],
  2: [['bottom', 'right']],
  3: [['left', 'right']],
  4: [['top', 'right']],
  5: [
    ['left', 'top'],
    ['bottom', 'right'],
  ],
  6: [['top', 'bottom']],
  7: [['left', 'top']],
  8: [['left', 'top']],
  9: [['top', 'bottom']],
  10: [
    ['left', 'bottom'],
    ['top', 'right'],
  ],
  11: [['top', 'right']],
  12: [['left', 'right']],
  13: [['bottom', 'right']],
  14: [['left', 'bottom']],
};

/** The lines of one height through a field, by marching squares. */
function contour(field, level) {
  let path = '';
  for (let row = 0; row < HEIGHT / CELL; row += 1) {
    for (let column = 0; column < WIDTH / CELL; column += 1) {
      const height = ([x, y]) => field[row + y][column + x] - level;
      const corners = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ];
      const key = corners.reduce(
        (sum, corner, index) => sum + (height(corner) > 0 ? 8 >> index : 0),
        0,
      );
      for (const [from, to] of SIDES[key] ?? []) {
        const cross = (edge) => {
          const [start, end] = EDGES[edge];
          const share = height(start) / (height(start) - height(end));
          const at = (axis, origin) =>
            ((origin + start[axis] + (end[axis] - start[axis]) * share) * CELL).toFixed(1);
          return `${at(0, column)} ${at(1, row)}`;
        };
        path += `M${cross(from)}L${cross(to)}`;
      }
    }
  }
  return path;
}

/** A walker's map of hills that are on no map, and the way over them. */
export function draw() {
  const height = fractal(noise2(chance(305)), 4, 0.42);
  const field = Array.from({ length: HEIGHT / CELL + 1 }, (_, row) =>
    Array.from({ length: WIDTH / CELL + 1 }, (_, column) => height(column / 42, row / 42)),
  );
  const tints = [
    [-0.28, '#9fc3c4'],
    [-0.2, '#c4d6c0'],
    [0.0, '#dfe0bd'],
    [0.16, '#e6d2a0'],
    [0.3, '#dcb583'],
    [0.44, '#c98f68'],
  ];
  const areas = tints.slice(1).map(([level, paint]) => {
    const cells = [];
    field.slice(0, -1).forEach((line, row) => {
      let start = -1;
      for (let column = 0; column <= WIDTH / CELL; column += 1) {
        const above = column < WIDTH / CELL && line[column] > level;
        if (above && start < 0) start = column;
        if (!above && start >= 0) {
          cells.push(
            `M${start * CELL} ${row * CELL}h${(column - start) * CELL}v${CELL + 0.5}h${-(column - start) * CELL}z`,
          );
          start = -1;
        }
      }
    });
    return `<path d="${cells.join('')}" fill="${paint}" filter="url(#melt)"/>`;
  });
  const lines = Array.from({ length: 24 }, (_, index) => {
    const level = -0.5 + index * 0.045;
    return `<path d="${contour(field, level)}" fill="none" stroke="#7a5238" stroke-width="${index % 5 === 0 ? 2.6 : 1.2}" opacity="${index % 5 === 0 ? 0.62 : 0.42}" stroke-linecap="round"/>`;
  });
  const way = [
    [150, 842],
    [238, 800],
    [330, 812],
    [420, 742],
    [520, 700],
    [590, 610],
    [700, 590],
    [800, 520],
    [880, 428],
    [1000, 400],
    [1090, 330],
    [1210, 310],
    [1330, 236],
    [1440, 210],
  ];
  const [start, end] = [way[0], way.at(-1)];
  return document(
    [
      linear(
        'fold',
        [
          [0, '#000000', 0.14],
          [0.02, '#ffffff', 0.2],
          [0.1, '#ffffff', 0],
          [1, '#ffffff', 0],
        ],
        'x1="0" y1="0" x2="1" y2="0"',
      ),
      radial('lamp', [
        [0, '#fff6dd', 0.55],
        [1, '#fff6dd', 0],
      ]),
      blur('melt', 9),
    ],
    [
      wash(tints[0][1]),
      ...areas,
      ...lines,
      ...[0, 1, 2, 3].map(
        (fold) => `<rect x="${fold * 400}" width="400" height="${HEIGHT}" fill="url(#fold)"/>`,
      ),
      polyline(way, '#fdf6e6', 12, 'opacity="0.85"'),
      polyline(way, '#c8322b', 6, 'stroke-dasharray="20 15"'),
      `<circle cx="${start[0]}" cy="${start[1]}" r="16" fill="#fdf6e6" stroke="#c8322b" stroke-width="6"/>`,
      `<path d="M ${end[0]} ${end[1]} l 0 -84 l 56 20 l -56 22" fill="#c8322b" stroke="#7d1c19" stroke-width="4" stroke-linejoin="round"/>`,
      `<ellipse cx="520" cy="300" rx="900" ry="640" fill="url(#lamp)"/>`,
    ],
  );
}
