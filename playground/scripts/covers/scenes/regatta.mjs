import { HEIGHT, WIDTH, blur, document, linear, radial, wash } from '../canvas.mjs';
import { between, chance } from '../chance.mjs';

function boat(x, y, size, [main, jib], lean) {
  return (
    `<g transform="translate(${x} ${y}) rotate(${lean}) scale(${size})">` +
    `<ellipse cx="10" cy="32" rx="120" ry="9" fill="#0b2f47" opacity="0.4" filter="url(#soft)"/>` +
    `<path d="M -6 4 C -12 -90 -8 -190 4 -290 C 60 -190 84 -90 92 -6 Z" fill="${main}"/>` +
    `<path d="M 40 -2 C 50 -90 34 -200 4 -290 C 60 -190 84 -90 92 -6 Z" fill="#0b2f47" opacity="0.13"/>` +
    `<path d="M -14 2 C -40 -60 -60 -30 -104 6 C -70 -90 -36 -180 -2 -250 C -12 -160 -12 -80 -14 2 Z" fill="${jib}"/>` +
    `<path d="M -8 8 L 4 -296" stroke="#3b2a22" stroke-width="4"/>` +
    `<path d="M -122 8 L 112 8 C 100 30 84 36 60 36 L -70 36 C -96 34 -110 24 -122 8 Z" fill="#fbf4e6"/>` +
    `<path d="M -118 14 L 108 14 L 104 20 L -112 20 Z" fill="${main}"/></g>`
  );
}

/** Fourteen boats, a fair wind, and nobody in a hurry to win. */
export function draw() {
  const random = chance(31);
  const waves = Array.from({ length: 30 }, (_, row) => {
    const depth = row / 29;
    const y = 415 + depth ** 1.55 * 590;
    const length = 40 + depth * 170;
    let path = `M ${-200 + between(random, 0, 100)} ${y}`;
    for (let x = -200; x < WIDTH + 200; x += length)
      path += ` q ${length / 4} ${-4 - depth * 20} ${length / 2} 0 t ${length / 2} 0`;
    return `<path d="${path} V ${HEIGHT + 40} H -200 Z" fill="${['#2a87a0', '#227790', '#1b6a86'][row % 3]}" opacity="${0.1 + depth * 0.16}"/><path d="${path}" fill="none" stroke="#d8f3ee" stroke-width="${0.8 + depth * 2.4}" opacity="${0.14 + depth * 0.2}" stroke-dasharray="${length * 0.4} ${length * 1.3}" stroke-linecap="round"/>`;
  });
  const sails = [
    ['#e4572e', '#f6d8ae'],
    ['#fdf3df', '#f2a541'],
    ['#f2a541', '#fdf3df'],
    ['#123c5a', '#e9eef0'],
    ['#d1495b', '#fdf3df'],
    ['#fdf3df', '#3a7d7c'],
  ];
  const fleet = [
    [200, 432, 0.16],
    [330, 440, 0.2],
    [520, 430, 0.14],
    [1010, 434, 0.17],
    [1240, 438, 0.2],
    [1400, 430, 0.15],
    [1500, 446, 0.24],
    [760, 470, 0.36],
    [1130, 500, 0.44],
    [300, 520, 0.5],
    [1380, 590, 0.72],
    [640, 640, 0.86],
    [1010, 800, 1.25],
  ].map(([x, y, size], index) => boat(x, y, size, sails[(index * 5) % 6], 4 + (index % 3) * 3));
  const near = fleet.map(
    (shape, index) =>
      shape +
      (index === 9
        ? waves.slice(12, 18).join('')
        : index === 11
          ? waves.slice(20, 24).join('')
          : ''),
  );
  return document(
    [
      linear('sky', [
        [0, '#4aa3c7'],
        [0.25, '#a6d5de'],
        [0.42, '#f7ead2'],
      ]),
      linear('sea', [
        [0, '#8fd0cf'],
        [0.25, '#3b9ab0'],
        [1, '#0f4d6d'],
      ]),
      radial('sun', [
        [0, '#fffbe8', 0.95],
        [1, '#fffbe8', 0],
      ]),
      blur('soft', 6),
      blur('cloud', 26, 12),
    ],
    [
      wash('url(#sky)'),
      `<circle cx="1180" cy="160" r="420" fill="url(#sun)"/>`,
      `<g fill="#ffffff" opacity="0.8" filter="url(#cloud)"><ellipse cx="360" cy="190" rx="210" ry="34"/><ellipse cx="450" cy="160" rx="120" ry="40"/><ellipse cx="830" cy="270" rx="260" ry="20"/><ellipse cx="1380" cy="300" rx="220" ry="22"/></g>`,
      `<path d="M 0 412 C 160 384 240 372 380 398 C 470 412 560 404 640 412 L 640 430 L 0 430 Z" fill="#7fa9a6" opacity="0.8"/>`,
      `<rect y="410" width="${WIDTH}" height="${HEIGHT - 410}" fill="url(#sea)"/>`,
      ...waves.slice(0, 12),
      ...near.slice(0, 10),
      ...waves.slice(18, 20),
      ...near.slice(10, 12),
      ...waves.slice(24, 26),
      ...near.slice(12),
      ...waves.slice(26),
    ],
  );
}
