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

function pine(random, x, foot, height, paint) {
  const width = height * between(random, 0.15, 0.2);
  const left = [];
  const right = [];
  const tiers = Math.round(height / 14);
  for (let tier = 0; tier <= tiers; tier += 1) {
    const share = tier / tiers;
    const reach = width * share ** 0.85 * between(random, 0.75, 1.1);
    const y = foot - height * (1 - share * 0.94);
    left.push([x - reach, y + height * 0.02], [x - reach * 0.45, y + height * 0.012]);
    right.push([x + reach, y + height * 0.02], [x + reach * 0.45, y + height * 0.012]);
  }
  return polygon([[x, foot - height], ...left, [x, foot], ...right.reverse()], paint);
}

/** A wood on a slope that the morning has not found yet. */
export function draw() {
  const random = chance(23);
  const rows = 6;
  const shapes = [];
  for (let row = 0; row < rows; row += 1) {
    const near = row / (rows - 1);
    const paint = mix('#b9cbc4', '#0e2a28', near ** 0.9);
    const line = skyline(random, {
      base: 440 + near * 440,
      height: 95,
      scale: 1.6 + near,
      octaves: 3,
    });
    shapes.push(ground(line, paint));
    for (
      let x = between(random, -20, 10);
      x < WIDTH + 20;
      x += between(random, 12, 40) * (0.55 + near * 1.9)
    ) {
      const foot = line[Math.max(0, Math.min(line.length - 1, Math.round(x / 4)))][1];
      shapes.push(
        pine(random, x, foot + 12, between(random, 70, 150) * (0.55 + near * 1.75), paint),
      );
    }
    if (row < rows - 1) {
      shapes.push(
        `<rect y="${430 + near * 430}" width="${WIDTH}" height="330" fill="url(#fog)" opacity="${0.85 - near * 0.3}"/>`,
      );
    }
  }
  const birds = Array.from({ length: 9 }, () => {
    const [x, y, size] = [
      between(random, 960, 1330),
      between(random, 130, 270),
      between(random, 7, 13),
    ];
    return `<path d="M${x - size} ${y - size * 0.4} Q ${x - size * 0.4} ${y - size * 0.7} ${x} ${y} Q ${x + size * 0.4} ${y - size * 0.7} ${x + size} ${y - size * 0.4}" fill="none" stroke="#3c5652" stroke-width="2.4" stroke-linecap="round"/>`;
  });
  return document(
    [
      linear('sky', [
        [0, '#c9d8d2'],
        [0.45, '#f3e9d6'],
        [1, '#dfe5da'],
      ]),
      linear('fog', [
        [0, '#eef0e4', 0],
        [0.55, '#eef0e4', 0.92],
        [1, '#eef0e4', 0],
      ]),
      radial('sun', [
        [0, '#fffaf0'],
        [0.12, '#fff2d4', 0.95],
        [1, '#fff2d4', 0],
      ]),
      blur('soft', 10),
    ],
    [
      wash('url(#sky)'),
      `<circle cx="430" cy="250" r="430" fill="url(#sun)"/>`,
      ...birds,
      ...shapes,
      `<rect y="${HEIGHT - 160}" width="${WIDTH}" height="220" fill="url(#fog)" opacity="0.35"/>`,
    ],
  );
}
