import { HEIGHT, WIDTH, blur, document, ground, linear, radial, wash } from '../canvas.mjs';
import { between, chance } from '../chance.mjs';
import { mix, skyline } from '../land.mjs';

/** Flooded rice terraces that hold the evening, one step at a time. */
export function draw() {
  const random = chance(95);
  const steps = [];
  const count = 15;
  for (let step = 0; step < count; step += 1) {
    const near = step / (count - 1);
    const base = 470 + near ** 1.3 * 500;
    const line = skyline(random, {
      base,
      height: 44 + near * 60,
      scale: 1.3 + near * 0.5,
      octaves: 2,
      roughness: 0.3,
    }).map(([x, y]) => [x, y + Math.sin(x / 260 + step * 0.9) * (14 + near * 20)]);
    const lower = line.map(([x, y]) => [x, y + 5 + near * 15]);
    const drop = lower.map(([x, y]) => [x, y + 4 + near * 9]);
    steps.push(ground(line, mix('#7f9f63', '#2e5a34', near)));
    steps.push(ground(lower, mix('#41603c', '#16361f', near)));
    steps.push(
      ground(drop, step % 3 === 1 ? mix('#a8c16a', '#4b7f3c', near) : `url(#water${step % 2})`),
    );
    if (step % 3 === 1) {
      const shoots = drop
        .filter((_, index) => index % 3 === 0)
        .map(
          ([x, y]) =>
            `M${x + between(random, -6, 6)} ${y + 6 + near * 20}l${between(random, -3, 3)} ${-6 - near * 16}`,
        );
      steps.push(
        `<path d="${shoots.join('')}" stroke="${mix('#cfe08a', '#86b552', near)}" stroke-width="${1.5 + near * 2}" stroke-linecap="round"/>`,
      );
    }
  }
  const far = [0, 1, 2].map((row) =>
    ground(
      skyline(random, { base: 330 + row * 60, height: 120 - row * 20, scale: 2 + row }),
      ['#b79bb0', '#93889f', '#65798a'][row],
    ),
  );
  return document(
    [
      linear('sky', [
        [0, '#5c6fa3'],
        [0.2, '#c59bb1'],
        [0.38, '#ffc9a0'],
        [0.5, '#ffe6bf'],
      ]),
      linear('water0', [
        [0, '#ffd9ae'],
        [0.3, '#e7a9a0'],
        [0.75, '#7f7fae'],
        [1, '#465a8d'],
      ]),
      linear('water1', [
        [0, '#ffe7c6'],
        [0.4, '#c99bb1'],
        [1, '#4c6798'],
      ]),
      radial('sun', [
        [0, '#fff7e0'],
        [0.13, '#ffe9b8', 0.95],
        [0.16, '#ffd79a', 0.55],
        [1, '#ffd79a', 0],
      ]),
      linear('mist', [
        [0, '#ffe9d0', 0],
        [0.5, '#ffe9d0', 0.7],
        [1, '#ffe9d0', 0],
      ]),
      blur('soft', 14),
    ],
    [
      wash('url(#sky)'),
      `<circle cx="1090" cy="270" r="470" fill="url(#sun)"/>`,
      ...far,
      `<rect y="330" width="${WIDTH}" height="190" fill="url(#mist)" opacity="0.8"/>`,
      ...steps,
      `<ellipse cx="1090" cy="640" rx="420" ry="130" fill="#ffe2b4" opacity="0.2" filter="url(#soft)"/>`,
      `<g transform="translate(420 694)"><ellipse cx="4" cy="52" rx="34" ry="5" fill="#16361f" opacity="0.5"/><path d="M -4 50 L -8 14 L 12 14 L 9 50 Z" fill="#2c2f45"/><path d="M -26 4 L 2 -18 L 30 4 Q 2 12 -26 4 Z" fill="#e3c07d"/><path d="M -26 4 Q 2 12 30 4 L 2 -2 Z" fill="#a98345"/></g>`,
      `<rect y="${HEIGHT - 30}" width="${WIDTH}" height="60" fill="#0d2415" opacity="0.5" filter="url(#soft)"/>`,
    ],
  );
}
