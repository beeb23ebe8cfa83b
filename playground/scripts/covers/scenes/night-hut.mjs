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

export const finish = { glow: 0.5, shade: 0.45, sigma: 13 };

/** One window lit under more stars than seem reasonable. */
export function draw() {
  const random = chance(7);
  const band = (x) => 120 + (x / WIDTH) * 470;
  const stars = Array.from({ length: 950 }, () => {
    const x = between(random, 0, WIDTH);
    const inBand = random() < 0.55;
    const spread = (random() + random() + random() - 1.5) * 220;
    const y = inBand ? band(x) + spread : between(random, 0, 760);
    const size = random() ** 6 * 2.6 + 0.45;
    const tint = ['#ffffff', '#dfe9ff', '#ffe9cf'][Math.floor(random() * 3)];
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${size.toFixed(2)}" fill="${tint}" opacity="${between(random, 0.35, 1).toFixed(2)}"/>`;
  });
  const clouds = Array.from({ length: 26 }, (_, index) => {
    const x = (index / 25) * WIDTH;
    return `<ellipse cx="${x}" cy="${band(x) + between(random, -50, 50)}" rx="${between(random, 90, 190)}" ry="${between(random, 24, 70)}" transform="rotate(16 ${x} ${band(x)})" fill="${['#8fa6e0', '#c7a7d8', '#f2cfc0'][index % 3]}" opacity="${between(random, 0.05, 0.13)}"/>`;
  });
  const far = skyline(random, { base: 735, height: 190, scale: 3, roughness: 0.52, sharp: true });
  const middle = skyline(random, { base: 820, height: 120, scale: 4.2, roughness: 0.5 });
  const near = skyline(random, { base: 905, height: 34, scale: 2.4, octaves: 3 });
  const hut =
    polygon(
      [
        [1046, 902],
        [1046, 836],
        [1176, 836],
        [1176, 902],
      ],
      '#070c16',
    ) +
    polygon(
      [
        [1030, 842],
        [1111, 776],
        [1192, 842],
      ],
      '#0a1120',
    ) +
    polygon(
      [
        [1030, 842],
        [1111, 776],
        [1114, 776],
        [1192, 842],
        [1186, 842],
        [1112, 782],
        [1036, 842],
      ],
      '#8ea3d0',
      'opacity="0.5"',
    ) +
    `<rect x="1152" y="776" width="14" height="40" fill="#070c16"/>` +
    `<rect x="1070" y="856" width="30" height="26" fill="#ffd27a"/><rect x="1084" y="856" width="2" height="26" fill="#5a3a12"/><rect x="1128" y="852" width="26" height="50" fill="#ffb95a" opacity="0.9"/>`;
  const smoke = `<path d="M1159 776 C 1150 740 1190 720 1172 676 C 1160 640 1200 620 1190 570" fill="none" stroke="#c9d3ee" stroke-width="13" opacity="0.22" filter="url(#haze)"/>`;
  return document(
    [
      linear('sky', [
        [0, '#060a1c'],
        [0.45, '#142349'],
        [0.75, '#3c4f83'],
        [0.9, '#8a7fa6'],
      ]),
      linear('snow', [
        [0, '#9fb0da'],
        [0.35, '#46598c'],
        [1, '#1a2547'],
      ]),
      linear('meadow', [
        [0, '#1b2a4e'],
        [1, '#0a1226'],
      ]),
      radial('lamp', [
        [0, '#ffcf7d', 0.75],
        [0.3, '#ffb04d', 0.28],
        [1, '#ffb04d', 0],
      ]),
      blur('cloud', 34),
      blur('haze', 7),
    ],
    [
      wash('url(#sky)'),
      `<g filter="url(#cloud)">${clouds.join('')}</g>`,
      ...stars,
      ground(far, 'url(#snow)'),
      ground(middle, '#131d3a'),
      ground(near, 'url(#meadow)'),
      `<circle cx="1110" cy="880" r="330" fill="url(#lamp)"/>`,
      smoke,
      hut,
      `<ellipse cx="1090" cy="915" rx="150" ry="14" fill="#ffb95a" opacity="0.28" filter="url(#haze)"/>`,
      `<rect y="${HEIGHT - 60}" width="${WIDTH}" height="60" fill="#060b18" opacity="0.5" filter="url(#cloud)"/>`,
    ],
  );
}
