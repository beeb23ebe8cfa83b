import { HEIGHT, WIDTH, blur, document, linear, radial, wash } from '../canvas.mjs';
import { between, chance } from '../chance.mjs';

/** A dune is a crest with a lit side and a shaded one. */
function dune({ crest, foot, left, right, turn }, index) {
  const lit = `M ${left[0]} ${left[1]} C ${left[0] + turn} ${left[1] - 20} ${crest[0] - turn * 0.9} ${crest[1] + 40} ${crest[0]} ${crest[1]} C ${crest[0] + 40} ${crest[1] + 120} ${foot[0] - 140} ${foot[1] - 160} ${foot[0]} ${foot[1]} L ${foot[0]} ${HEIGHT + 40} L ${left[0]} ${HEIGHT + 40} Z`;
  const shade = `M ${crest[0]} ${crest[1]} C ${crest[0] + turn * 0.7} ${crest[1] + 26} ${right[0] - turn} ${right[1] - 30} ${right[0]} ${right[1]} L ${right[0]} ${HEIGHT + 40} L ${foot[0]} ${HEIGHT + 40} L ${foot[0]} ${foot[1]} C ${foot[0] - 140} ${foot[1] - 160} ${crest[0] + 40} ${crest[1] + 120} ${crest[0]} ${crest[1]} Z`;
  return `<path d="${lit}" fill="url(#lit${index})"/><path d="${shade}" fill="url(#shade${index})"/>`;
}

/** Sand at the hour when every ripple has a shadow of its own. */
export function draw() {
  const random = chance(12);
  const dunes = [
    { left: [-80, 610], crest: [470, 470], foot: [700, 720], right: [1700, 640], turn: 200 },
    { left: [300, 720], crest: [1130, 500], foot: [1380, 905], right: [1760, 640], turn: 260 },
    { left: [-120, 760], crest: [330, 655], foot: [620, 930], right: [1400, 900], turn: 160 },
    { left: [200, 1010], crest: [1000, 770], foot: [1280, 1040], right: [1800, 930], turn: 280 },
  ];
  const ripples = Array.from({ length: 46 }, (_, index) => {
    const y = 800 + index * 4.6;
    const wave = between(random, -4, 4);
    return `<path d="M ${240 + index * 4 + (210 - index * 4.6) * 2} ${y + 60} q 170 ${-46 + wave} 330 ${-74 + wave} t 270 -66" fill="none" stroke="#8f3d23" stroke-width="1.6" opacity="0.13"/>`;
  });
  const walkers = [
    [830, 583, 15],
    [862, 573, 16],
    [890, 566, 12],
  ].map(
    ([x, y, size]) =>
      `<ellipse cx="${x}" cy="${y}" rx="${size * 0.26}" ry="${size * 0.62}" fill="#3a1a1c"/><circle cx="${x}" cy="${y - size * 0.85}" r="${size * 0.24}" fill="#3a1a1c"/><path d="M ${x} ${y + size * 0.6} l ${size * 3.6} ${size * 1.1}" stroke="#5d2520" stroke-width="3" opacity="0.45"/>`,
  );
  return document(
    [
      linear('sky', [
        [0, '#33517a'],
        [0.28, '#a58aa0'],
        [0.48, '#f2a97c'],
        [0.62, '#ffd49a'],
      ]),
      radial('sun', [
        [0, '#fff6da'],
        [0.1, '#ffe7ae'],
        [0.13, '#ffd08a', 0.6],
        [1, '#ffb066', 0],
      ]),
      ...[
        ['#f4b27c', '#c9714a'],
        ['#f6ac6d', '#c25c34'],
        ['#eb985a', '#a8472c'],
        ['#f1a05c', '#8f3420'],
      ].flatMap(([top, bottom], index) => [
        linear(
          `lit${index}`,
          [
            [0, top],
            [1, bottom],
          ],
          'x1="0" y1="0" x2="0.35" y2="1"',
        ),
        linear(
          `shade${index}`,
          [
            [0, ['#b06a5c', '#97493c', '#7d3433', '#652528'][index]],
            [1, ['#80433f', '#6b2f30', '#572428', '#3d151d'][index]],
          ],
          'x1="0" y1="0" x2="0.7" y2="1"',
        ),
      ]),
      blur('soft', 22),
    ],
    [
      wash('url(#sky)'),
      `<circle cx="300" cy="360" r="560" fill="url(#sun)"/>`,
      `<g opacity="0.5" filter="url(#soft)"><ellipse cx="1180" cy="210" rx="330" ry="16" fill="#ffd9b8"/><ellipse cx="900" cy="260" rx="240" ry="11" fill="#ffe2c0"/></g>`,
      dune(dunes[0], 0),
      dune(dunes[1], 1),
      ...walkers,
      dune(dunes[2], 2),
      dune(dunes[3], 3),
      `<g>${ripples.join('')}</g>`,
      `<rect x="0" y="560" width="${WIDTH}" height="90" fill="#ffd7a6" opacity="0.22" filter="url(#soft)"/>`,
    ],
  );
}
