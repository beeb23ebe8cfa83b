import { HEIGHT, WIDTH, blur, document, linear, radial, wash } from '../canvas.mjs';

const TABLE = 760;

/** A turned vessel: half its outline as `[radius, height above the table]`, mirrored. */
function vessel({ x, outline, foot = TABLE, light, body, dark }, index) {
  const at = ([radius, height], side) => [x + side * radius, foot - height];
  const curve = (points) => {
    let path = '';
    for (let step = 1; step < points.length; step += 1) {
      const [from, to] = [points[step - 1], points[step]];
      const middle = (from[1] + to[1]) / 2;
      path += ` C ${from[0]} ${middle} ${to[0]} ${middle} ${to[0]} ${to[1]}`;
    }
    return path;
  };
  const right = outline.map((part) => at(part, 1));
  const left = outline.map((part) => at(part, -1)).reverse();
  const rim = outline.at(-1);
  const base = outline[0];
  return {
    defs: linear(
      `body${index}`,
      [
        [0, light],
        [0.28, body],
        [0.72, body],
        [1, dark],
      ],
      'x1="0" y1="0" x2="1" y2="0"',
    ),
    shadow: `<path d="M ${x - base[0]} ${foot} L ${x + base[0]} ${foot} L ${x + base[0] + rim[1] * 1.15} ${foot + rim[1] * 0.2} L ${x + base[0] * 0.4 + rim[1] * 1.15} ${foot + rim[1] * 0.2 + 18} Z" fill="#4b352c" opacity="0.42" filter="url(#shadow)"/>`,
    shape:
      `<path d="M ${right[0][0]} ${right[0][1]}${curve(right)} L ${left[0][0]} ${left[0][1]}${curve(left)} Q ${x} ${foot + base[0] * 0.22} ${right[0][0]} ${right[0][1]} Z" fill="url(#body${index})"/>` +
      `<ellipse cx="${x}" cy="${foot - rim[1]}" rx="${rim[0]}" ry="${Math.max(3, rim[0] * 0.17)}" fill="${dark}"/>` +
      `<ellipse cx="${x}" cy="${foot - rim[1] - 1.5}" rx="${rim[0]}" ry="${Math.max(3, rim[0] * 0.17)}" fill="none" stroke="${light}" stroke-width="3" opacity="0.8"/>`,
  };
}

/** Bottles and bowls that have stood together for years. */
export function draw() {
  const pieces = [
    {
      x: 430,
      foot: 742,
      outline: [
        [62, 0],
        [74, 60],
        [70, 230],
        [22, 300],
        [18, 410],
        [26, 424],
      ],
      light: '#f3efe4',
      body: '#dcd5c4',
      dark: '#a79c88',
    },
    {
      x: 600,
      foot: 738,
      outline: [
        [80, 0],
        [96, 70],
        [92, 190],
        [60, 250],
        [64, 290],
      ],
      light: '#8fa7ab',
      body: '#5f7f86',
      dark: '#37525a',
    },
    {
      x: 905,
      foot: 736,
      outline: [
        [50, 0],
        [58, 50],
        [56, 330],
        [16, 410],
        [15, 520],
        [22, 534],
      ],
      light: '#e7b596',
      body: '#c9795a',
      dark: '#8a4534',
    },
    {
      x: 1080,
      foot: 744,
      outline: [
        [96, 0],
        [120, 80],
        [112, 150],
        [66, 212],
        [74, 246],
      ],
      light: '#f0e2c4',
      body: '#e0bf85',
      dark: '#a27c45',
    },
    {
      x: 745,
      foot: 790,
      outline: [
        [54, 0],
        [118, 84],
        [126, 128],
      ],
      light: '#ffffff',
      body: '#e9e6dd',
      dark: '#b7b2a6',
    },
    {
      x: 1240,
      foot: 780,
      outline: [
        [40, 0],
        [46, 60],
        [44, 120],
        [50, 150],
      ],
      light: '#b8c2a8',
      body: '#8d9c78',
      dark: '#5d6b4c',
    },
  ].map(vessel);
  const leaves = [
    [0, -250, -14],
    [-52, -196, -46],
    [48, -206, 36],
    [-22, -150, -24],
    [30, -140, 26],
    [-64, -120, -62],
    [66, -116, 60],
  ].map(
    ([dx, dy, turn]) =>
      `<g transform="translate(${1240 + dx} ${640 + dy}) rotate(${turn})"><path d="M 0 46 C 24 22 20 -22 0 -46 C -20 -22 -24 22 0 46 Z" fill="#6f7f55"/><path d="M 0 46 C 24 22 20 -22 0 -46 Z" fill="#56683f"/></g>`,
  );
  const stems = `<path d="M1240 640 C 1236 560 1244 470 1240 400 M1240 600 C 1220 540 1200 490 1186 450 M1240 590 C 1262 530 1280 490 1290 440" fill="none" stroke="#56683f" stroke-width="5" stroke-linecap="round"/>`;
  return document(
    [
      linear(
        'wall',
        [
          [0, '#b9a894'],
          [0.5, '#d8c8b2'],
          [1, '#a08d7a'],
        ],
        'x1="0" y1="0" x2="1" y2="1"',
      ),
      linear('table', [
        [0, '#c9ad90'],
        [1, '#8b6a52'],
      ]),
      radial('window', [
        [0, '#fff4dd', 0.85],
        [1, '#fff4dd', 0],
      ]),
      blur('shadow', 12, 5),
      blur('soft', 40),
      ...pieces.map(({ defs }) => defs),
    ],
    [
      wash('url(#wall)'),
      `<ellipse cx="330" cy="250" rx="720" ry="520" fill="url(#window)"/>`,
      `<g opacity="0.35" filter="url(#shadow)"><path d="M 900 -20 L 1250 -20 L 1400 480 L 1050 480 Z M 1290 -20 L 1640 -20 L 1790 480 L 1440 480 Z" fill="#fff3d8"/></g>`,
      `<rect y="690" width="${WIDTH}" height="${HEIGHT - 690}" fill="url(#table)"/>`,
      `<rect y="676" width="${WIDTH}" height="34" fill="#5f4636" opacity="0.28" filter="url(#shadow)"/>`,
      ...pieces.map(({ shadow }) => shadow),
      stems,
      ...leaves,
      ...pieces.map(({ shape }) => shape),
      `<ellipse cx="340" cy="900" rx="420" ry="90" fill="#ffe9c9" opacity="0.25" filter="url(#soft)"/>`,
    ],
  );
}
