import { WIDTH, blur, document, linear, radial, wash } from '../canvas.mjs';
import { between, chance } from '../chance.mjs';

const whole =
  (random) =>
  ([x, y, size]) => {
    const pores = Array.from({ length: 42 }, () => {
      const [turn, reach] = [random() * Math.PI * 2, Math.sqrt(random()) * size * 0.86];
      return `<circle cx="${x + Math.cos(turn) * reach}" cy="${y + Math.sin(turn) * reach}" r="${between(random, 1.2, 2.4)}" fill="#a8480a" opacity="0.22"/>`;
    });
    return (
      `<ellipse cx="${x + size * 0.55}" cy="${y + size * 0.62}" rx="${size * 1.15}" ry="${size * 0.78}" fill="#0d3b46" opacity="0.5" filter="url(#shadow)" transform="rotate(28 ${x} ${y})"/>` +
      `<circle cx="${x}" cy="${y}" r="${size}" fill="url(#peel)"/>${pores.join('')}` +
      `<ellipse cx="${x - size * 0.38}" cy="${y - size * 0.42}" rx="${size * 0.24}" ry="${size * 0.15}" fill="#fff6e4" opacity="0.6" transform="rotate(-40 ${x - size * 0.38} ${y - size * 0.42})" filter="url(#shine)"/>` +
      `<circle cx="${x + size * 0.16}" cy="${y - size * 0.1}" r="${size * 0.06}" fill="#5b7a2a"/>`
    );
  };

const half =
  (random) =>
  ([x, y, size]) => {
    const parts = 10;
    const turn0 = random() * 0.6;
    const segments = Array.from({ length: parts }, (_, index) => {
      const [from, to] = [index + 0.07, index + 0.93].map(
        (part) => turn0 + (part / parts) * Math.PI * 2,
      );
      const middle = (from + to) / 2;
      const at = (turn, reach) =>
        `${x + Math.cos(turn) * size * reach} ${y + Math.sin(turn) * size * reach}`;
      return `<path d="M ${at(middle, 0.1)} L ${at(from, 0.74)} Q ${at(from, 0.84)} ${at(middle, 0.84)} Q ${at(to, 0.84)} ${at(to, 0.74)} Z" fill="url(#pulp)" stroke="#f7a53b" stroke-width="2"/>`;
    });
    return (
      `<ellipse cx="${x + size * 0.3}" cy="${y + size * 0.36}" rx="${size * 1.05}" ry="${size * 0.92}" fill="#0d3b46" opacity="0.45" filter="url(#shadow)"/>` +
      `<circle cx="${x}" cy="${y}" r="${size}" fill="#ef8a1d"/><circle cx="${x}" cy="${y}" r="${size * 0.94}" fill="#ffe9bf"/>${segments.join('')}` +
      `<circle cx="${x}" cy="${y}" r="${size * 0.08}" fill="#ffefcf"/>`
    );
  };

const leaf = ([x, y, size, turn]) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><path d="M 8 12 q ${size} ${-size * 0.4} ${size * 2} 6 q ${-size} ${size * 0.55} ${-size * 2} -6" fill="#0d3b46" opacity="0.4" filter="url(#shadow)"/>` +
  `<path d="M 0 0 q ${size} ${-size * 0.62} ${size * 2} 0 q ${-size} ${size * 0.62} ${-size * 2} 0" fill="url(#leaf)"/><path d="M 0 0 L ${size * 1.9} 0" stroke="#b9cf86" stroke-width="3" opacity="0.7"/></g>`;

/** A crate tipped out on a blue cloth, seen from above at noon. */
export function draw() {
  const random = chance(88);
  const weave = Array.from(
    { length: 64 },
    (_, index) =>
      `<rect x="${index * 25}" width="1.5" height="1000" fill="#ffffff" opacity="0.05"/><rect y="${index * 25}" width="1600" height="1.5" fill="#06303a" opacity="0.09"/>`,
  );
  return document(
    [
      linear(
        'cloth',
        [
          [0, '#3b95a0'],
          [0.6, '#2b7c8b'],
          [1, '#1d5d70'],
        ],
        'x1="0" y1="0" x2="1" y2="1"',
      ),
      radial(
        'peel',
        [
          [0, '#ffc25a'],
          [0.45, '#fb9a26'],
          [0.82, '#ea7411'],
          [1, '#bb4f0a'],
        ],
        'cx="0.36" cy="0.34" r="0.72"',
      ),
      radial(
        'pulp',
        [
          [0, '#ffc14d'],
          [1, '#f98a14'],
        ],
        'cx="0.5" cy="0.5" r="0.7"',
      ),
      linear('leaf', [
        [0, '#6f9b3a'],
        [0.5, '#4e7d2c'],
        [1, '#2f5b22'],
      ]),
      radial('noon', [
        [0, '#fff8e0', 0.5],
        [1, '#fff8e0', 0],
      ]),
      blur('shadow', 18),
      blur('shine', 5),
      `<pattern id="hem" width="60" height="60" patternUnits="userSpaceOnUse"><rect width="30" height="60" fill="#f4efe2"/></pattern>`,
    ],
    [
      wash('url(#cloth)'),
      ...weave,
      `<rect x="0" y="70" width="${WIDTH}" height="22" fill="#f4efe2" opacity="0.75"/><rect x="0" y="104" width="${WIDTH}" height="6" fill="#f4efe2" opacity="0.75"/>`,
      `<ellipse cx="380" cy="240" rx="800" ry="560" fill="url(#noon)"/>`,
      ...[
        [1000, 360, 95, -18],
        [560, 800, 80, 160],
        [700, 215, 70, 200],
      ].map(leaf),
      ...[
        [470, 420, 158],
        [845, 300, 128],
        [1290, 690, 170],
        [1000, 860, 120],
        [1420, 330, 118],
      ].map(whole(random)),
      ...[
        [720, 620, 172],
        [1120, 480, 118],
        [270, 800, 132],
      ].map(half(random)),
      ...[
        [1230, 200, 64, 30],
        [420, 640, 58, 40],
      ].map(leaf),
    ],
  );
}
