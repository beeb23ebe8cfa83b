import { HEIGHT, WIDTH, blur, document, linear, radial, wash } from '../canvas.mjs';
import { between, chance } from '../chance.mjs';

export const finish = { glow: 0.5, shade: 0.42, sigma: 12 };

/** A town's lights through a tram window, in the sort of rain that stays for supper. */
export function draw() {
  const random = chance(51);
  const hues = ['#ffb45e', '#ff8a5c', '#ffd58a', '#6fc4c9', '#f25f6b', '#9fb8ff', '#ffe7bf'];
  const lights = Array.from({ length: 74 }, () => {
    const x = between(random, -50, WIDTH + 50);
    const y = 590 - Math.abs(random() + random() - 1) * 420 + between(random, -60, 160);
    const size = between(random, 16, 76);
    const hue = hues[Math.floor(random() * hues.length)];
    return `<circle cx="${x}" cy="${y}" r="${size}" fill="${hue}" opacity="${between(random, 0.1, 0.42)}"/><circle cx="${x}" cy="${y}" r="${size}" fill="none" stroke="${hue}" stroke-width="3" opacity="0.28"/>`;
  });
  const road = Array.from({ length: 40 }, () => {
    const x = between(random, 0, WIDTH);
    return `<rect x="${x}" y="${between(random, 690, 760)}" width="${between(random, 14, 54)}" height="${between(random, 120, 310)}" fill="${hues[Math.floor(random() * hues.length)]}" opacity="${between(random, 0.07, 0.26)}"/>`;
  });
  const houses = Array.from({ length: 13 }, (_, index) => {
    const [x, top] = [index * 130 - 40, between(random, 250, 470)];
    return `<path d="M ${x} 720 V ${top} l 65 ${-between(random, 20, 70)} l 65 60 V 720 Z" fill="${index % 2 ? '#1a2a44' : '#16223a'}"/>`;
  });
  const drops = Array.from({ length: 210 }, () => {
    const [x, y] = [between(random, 0, WIDTH), between(random, 0, HEIGHT)];
    const size = 2.5 + random() ** 3 * 15;
    return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)})"><ellipse rx="${size}" ry="${size * 1.15}" fill="url(#drop)"/><ellipse cx="${-size * 0.3}" cy="${-size * 0.42}" rx="${size * 0.24}" ry="${size * 0.16}" fill="#ffffff" opacity="0.8"/></g>`;
  });
  const trails = Array.from({ length: 15 }, () => {
    const [x, y, length] = [
      between(random, 20, WIDTH - 20),
      between(random, -60, 420),
      between(random, 160, 480),
    ];
    const [a, b] = [between(random, -14, 14), between(random, -14, 14)];
    return `<path d="M ${x} ${y} c ${a} ${length * 0.3} ${b} ${length * 0.6} ${(a + b) / 2} ${length}" fill="none" stroke="#dfe9ff" stroke-width="${between(random, 3, 8)}" stroke-linecap="round" opacity="0.16"/><g transform="translate(${x + (a + b) / 2} ${y + length})"><ellipse rx="9" ry="13" fill="url(#drop)"/><ellipse cx="-3" cy="-5" rx="2.5" ry="2" fill="#ffffff" opacity="0.9"/></g>`;
  });
  return document(
    [
      linear('dusk', [
        [0, '#1b2c4c'],
        [0.4, '#45507a'],
        [0.62, '#a8727b'],
        [0.7, '#30314c'],
        [1, '#0d1526'],
      ]),
      radial(
        'drop',
        [
          [0, '#dfe8ff', 0.06],
          [0.6, '#cbd8f5', 0.16],
          [0.86, '#0b1325', 0.42],
          [1, '#f5f8ff', 0.5],
        ],
        'cx="0.5" cy="0.42" r="0.6"',
      ),
      blur('far', 15),
      blur('lamp', 2.4),
      blur('wet', 7, 34),
    ],
    [
      wash('url(#dusk)'),
      `<g filter="url(#far)">${houses.join('')}</g>`,
      `<g filter="url(#wet)">${road.join('')}</g>`,
      `<g filter="url(#lamp)">${lights.join('')}</g>`,
      ...drops,
      ...trails,
    ],
  );
}
