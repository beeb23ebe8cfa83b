import {
  HEIGHT,
  WIDTH,
  blur,
  document,
  ground,
  linear,
  polygon,
  radial,
  wash,
} from '../canvas.mjs';
import { between, chance } from '../chance.mjs';
import { skyline } from '../land.mjs';

export const finish = { glow: 0.45, shade: 0.4, sigma: 15 };

/** The lamp, the weather, and the keeper's supper getting cold. */
export function draw() {
  const random = chance(17);
  const clouds = Array.from({ length: 40 }, () => {
    const y = between(random, -20, 470);
    return `<ellipse cx="${between(random, -100, WIDTH + 100)}" cy="${y}" rx="${between(random, 130, 380)}" ry="${between(random, 18, 60)}" fill="${['#1d3547', '#33566a', '#58808a', '#86a6a3'][Math.floor(random() * 4)]}" opacity="${between(random, 0.18, 0.5)}"/>`;
  });
  const sea = Array.from({ length: 13 }, (_, row) => {
    const near = row / 12;
    const line = skyline(random, {
      base: 640 + near ** 1.4 * 330,
      height: 8 + near * 46,
      scale: 26 - near * 16,
      octaves: 3,
      sharp: true,
    });
    const crest = line.filter((_, index) => index % 2 === 0);
    return (
      ground(line, `url(#sea${row % 2})`, `opacity="${0.55 + near * 0.4}"`) +
      `<polyline points="${crest.map(([x, y]) => `${x},${(y + 3).toFixed(1)}`).join(' ')}" fill="none" stroke="#d9ebe4" stroke-width="${1 + near * 3}" opacity="${0.12 + near * 0.16}" stroke-dasharray="${20 + near * 40} ${30 + near * 80}"/>`
    );
  });
  const rock = skyline(random, { base: 0, height: 46, scale: 9, octaves: 5 });
  const cliff = rock
    .filter(([x]) => x > 930)
    .map(([x, y]) => [x, 700 - Math.min(1, (x - 930) / 190) * 120 + y * 0.8]);
  const gulls = [
    [560, 300, 17],
    [640, 260, 12],
    [720, 330, 10],
    [470, 372, 9],
  ].map(
    ([x, y, size]) =>
      `<path d="M${x - size} ${y - size * 0.5} Q ${x - size * 0.4} ${y - size * 0.8} ${x} ${y} Q ${x + size * 0.5} ${y - size * 0.9} ${x + size} ${y - size * 0.3}" fill="none" stroke="#f3efe2" stroke-width="3" stroke-linecap="round"/>`,
  );
  const tower =
    polygon(
      [
        [1196, 590],
        [1214, 250],
        [1286, 250],
        [1304, 590],
      ],
      'url(#tower)',
    ) +
    [0, 1, 2]
      .map((band) =>
        polygon(
          [
            [1211.5 - band * 5.6, 300 + band * 106],
            [1288.5 + band * 5.6, 300 + band * 106],
            [1291.3 + band * 5.6, 352 + band * 106],
            [1208.7 - band * 5.6, 352 + band * 106],
          ],
          'url(#red)',
        ),
      )
      .join('') +
    `<rect x="1198" y="238" width="104" height="13" rx="3" fill="#1c2730"/><rect x="1224" y="188" width="52" height="50" fill="#fff0b8"/><path d="M1224 188 v50 M1241 188 v50 M1259 188 v50 M1276 188 v50" stroke="#1c2730" stroke-width="4"/><path d="M 1214 190 Q 1250 138 1286 190 Z" fill="#8d2b26"/><rect x="1247" y="134" width="6" height="24" fill="#1c2730"/><rect x="1240" y="545" width="22" height="46" fill="#2a2222"/><rect x="1242" y="430" width="14" height="20" fill="#ffd98a"/>`;
  const house =
    polygon(
      [
        [1330, 590],
        [1330, 530],
        [1450, 530],
        [1450, 590],
      ],
      '#e6e2d4',
    ) +
    polygon(
      [
        [1318, 534],
        [1346, 490],
        [1434, 490],
        [1462, 534],
      ],
      '#7d3a32',
    ) +
    `<rect x="1352" y="548" width="20" height="20" fill="#ffd27a"/><rect x="1404" y="548" width="20" height="20" fill="#ffd27a"/>`;
  return document(
    [
      linear('sky', [
        [0, '#1a2f40'],
        [0.35, '#4f7480'],
        [0.6, '#d9c9a0'],
        [0.68, '#f0dcae'],
      ]),
      linear('sea0', [
        [0, '#5f8f93'],
        [0.4, '#23566a'],
        [1, '#0d2f43'],
      ]),
      linear('sea1', [
        [0, '#4a7d86'],
        [0.5, '#1b4a5f'],
        [1, '#0b293c'],
      ]),
      linear(
        'tower',
        [
          [0, '#fdf7e8'],
          [0.55, '#e2dccb'],
          [1, '#8d9490'],
        ],
        'x1="0" y1="0" x2="1" y2="0"',
      ),
      linear(
        'red',
        [
          [0, '#d9483b'],
          [0.55, '#b93a31'],
          [1, '#6e2422'],
        ],
        'x1="0" y1="0" x2="1" y2="0"',
      ),
      linear('rock', [
        [0, '#5a6257'],
        [0.2, '#39433f'],
        [1, '#141d20'],
      ]),
      linear(
        'beam',
        [
          [0, '#fff0b8', 0],
          [1, '#fff0b8', 0.75],
        ],
        'x1="0" y1="0" x2="1" y2="0"',
      ),
      linear(
        'beam2',
        [
          [0, '#fff0b8', 0.7],
          [1, '#fff0b8', 0],
        ],
        'x1="0" y1="0" x2="1" y2="0"',
      ),
      radial('lamp', [
        [0, '#fffbe6'],
        [0.12, '#fff0b8', 0.8],
        [1, '#fff0b8', 0],
      ]),
      blur('cloud', 24, 14),
      blur('soft', 7),
    ],
    [
      wash('url(#sky)'),
      `<g filter="url(#cloud)">${clouds.join('')}</g>`,
      `<g filter="url(#soft)"><polygon points="1250,212 -40,70 -40,290" fill="url(#beam)"/><polygon points="1250,212 1640,165 1640,262" fill="url(#beam2)"/></g>`,
      ...gulls,
      ...sea.slice(0, 6),
      polygon([...cliff, [WIDTH, HEIGHT], [860, HEIGHT], [900, 760]], 'url(#rock)'),
      house,
      tower,
      `<circle cx="1250" cy="212" r="190" fill="url(#lamp)"/>`,
      ...sea.slice(7),
      `<rect y="${HEIGHT - 30}" width="${WIDTH}" height="60" fill="#061a28" opacity="0.5" filter="url(#cloud)"/>`,
    ],
  );
}
