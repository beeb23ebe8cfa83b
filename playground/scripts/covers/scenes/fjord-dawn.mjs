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
import { mix, skyline } from '../land.mjs';

/** Ridges behind ridges over still water, a little before the sun is up. */
export function draw() {
  const random = chance(41);
  const water = 690;
  const layers = Array.from({ length: 6 }, (_, index) => {
    const near = index / 5;
    return {
      points: skyline(random, {
        base: 500 + near * 150,
        height: 170 - near * 55,
        scale: 2.2 + near * 3,
        roughness: 0.46,
      }),
      paint: mix('#e9a98c', '#1d3a4a', near ** 0.8),
    };
  });
  const land = layers.flatMap(({ points, paint }, index) => [
    ground(points, paint),
    ground(points, 'url(#haze)', `opacity="${0.55 - index * 0.08}"`),
  ]);
  const ripples = Array.from({ length: 90 }, () => {
    const y = between(random, water + 12, HEIGHT);
    const depth = (y - water) / (HEIGHT - water);
    const width = between(random, 60, 360) * (0.4 + depth);
    return `<rect x="${between(random, -100, WIDTH)}" y="${y}" width="${width}" height="${1 + depth * 3}" rx="2" fill="${random() > 0.45 ? '#ffe3c4' : '#16303f'}" opacity="${between(random, 0.05, 0.16)}"/>`;
  });
  const glitter = Array.from({ length: 130 }, () => {
    const depth = random() ** 1.6;
    const spread = (random() + random() - 1) * (50 + depth * 130);
    return `<ellipse cx="${560 + spread}" cy="${water + 5 + depth * 290}" rx="${between(random, 8, 34) * (0.5 + depth)}" ry="${1 + depth * 2.4}" fill="#ffe9c8" opacity="${between(random, 0.12, 0.5) * (1 - depth * 0.6)}"/>`;
  });
  const boat =
    polygon(
      [
        [1010, 842],
        [1120, 842],
        [1104, 858],
        [1028, 858],
      ],
      '#10222d',
    ) +
    polygon(
      [
        [1060, 842],
        [1064, 770],
        [1104, 836],
      ],
      '#f4e3d0',
    ) +
    polygon(
      [
        [1054, 838],
        [1060, 776],
        [1030, 838],
      ],
      '#d9b9a0',
    );
  return document(
    [
      linear('sky', [
        [0, '#274b66'],
        [0.3, '#6f8595'],
        [0.52, '#f0b48c'],
        [0.66, '#ffd9ad'],
      ]),
      radial('sun', [
        [0, '#fff3d6'],
        [0.14, '#ffdfa8', 0.9],
        [0.5, '#ffb877', 0.35],
        [1, '#ffb877', 0],
      ]),
      linear('haze', [
        [0.35, '#ffd7b0', 0],
        [1, '#ffd7b0', 1],
      ]),
      linear('water', [
        [0, '#e6b595'],
        [0.3, '#8c8d92'],
        [1, '#122b3a'],
      ]),
      blur('soft', 6, 2),
      `<clipPath id="below"><rect y="${water}" width="${WIDTH}" height="${HEIGHT - water}"/></clipPath>`,
    ],
    [
      wash('url(#sky)'),
      `<circle cx="560" cy="505" r="520" fill="url(#sun)"/>`,
      ...land,
      `<rect y="${water}" width="${WIDTH}" height="${HEIGHT - water}" fill="url(#water)"/>`,
      `<g clip-path="url(#below)" opacity="0.5" filter="url(#soft)"><g transform="translate(0 ${water * 1.72}) scale(1 -0.72)">${land.join('')}</g></g>`,
      `<rect y="${water}" width="${WIDTH}" height="${HEIGHT - water}" fill="url(#water)" opacity="0.45"/>`,
      ...glitter,
      ...ripples,
      boat,
    ],
  );
}
