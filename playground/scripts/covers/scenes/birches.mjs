import { HEIGHT, WIDTH, blur, document, ground, linear, wash } from '../canvas.mjs';
import { between, chance } from '../chance.mjs';
import { mix, skyline } from '../land.mjs';

function birch(random, x, width, near) {
  const lean = between(random, -36, 36);
  const foot = 760 + near * 190;
  const bark = Array.from({ length: Math.round(16 + near * 22) }, () => {
    const share = random();
    const left = x + lean * share + between(random, -0.5, 0.2) * width;
    const y = foot * (1 - share);
    const reach = between(random, 0.2, 0.62) * width;
    return `<path d="M ${left} ${y} q ${reach / 2} ${between(random, -6, 8)} ${reach} ${between(random, -3, 5)} q ${-reach / 2} ${between(random, 4, 12)} ${-reach} 0" fill="#2c2b33" opacity="${0.35 + near * 0.5}"/>`;
  });
  return (
    `<path d="M ${x - width * 0.62} ${foot + 12} Q ${x - width * 0.4} ${foot - 120} ${x + lean - width * 0.36} -20 L ${x + lean + width * 0.36} -20 Q ${x + width * 0.46} ${foot - 120} ${x + width * 0.7} ${foot + 12} Z" fill="url(#bark${near > 0.66 ? 2 : near > 0.33 ? 1 : 0})"/>` +
    `<g clip-path="none">${bark.join('')}</g>` +
    `<path d="M ${x + width * 0.5} ${foot + 8} l ${width * 5 + 90} ${70 + near * 60} l ${-width * 0.7} 12 l ${-width * 5 - 60} -64 z" fill="#7d93bd" opacity="0.36" filter="url(#soft)"/>`
  );
}

/** Birches in snow; a fox has been here before us. */
export function draw() {
  const random = chance(64);
  const trunks = [];
  for (let row = 0; row < 4; row += 1) {
    const near = row / 3;
    for (
      let x = between(random, -10, 90);
      x < WIDTH;
      x += between(random, 50, 150) * (0.5 + near * 1.9)
    ) {
      trunks.push(birch(random, x, (9 + near * 46) * between(random, 0.8, 1.15), near));
    }
    trunks.push(
      `<rect y="${690 + near * 130}" width="${WIDTH}" height="110" fill="#eef2fb" opacity="${0.5 - near * 0.3}" filter="url(#mist)"/>`,
    );
  }
  const tracks = Array.from({ length: 22 }, (_, index) => {
    const share = index / 21;
    const [x, y] = [300 + share * 620 + Math.sin(share * 7) * 60, 985 - share * 200];
    return `<ellipse cx="${x + (index % 2) * 16 * (1.3 - share)}" cy="${y}" rx="${8 - share * 5}" ry="${4.5 - share * 2.6}" fill="#7f95c0" opacity="0.75"/>`;
  });
  const wood = skyline(random, { base: 640, height: 60, scale: 22, octaves: 4 });
  const snow = skyline(random, { base: 735, height: 26, scale: 2, octaves: 2 });
  return document(
    [
      linear('sky', [
        [0, '#9db4d6'],
        [0.45, '#d9d6e4'],
        [0.72, '#f7dccb'],
      ]),
      linear('snow', [
        [0, '#f6f1f3'],
        [0.5, '#dfe7f5'],
        [1, '#b8c8e6'],
      ]),
      ...[0, 1, 2].map((tier) =>
        linear(
          `bark${tier}`,
          [
            [0, mix('#dfe0ea', '#fffaf2', tier / 2)],
            [0.35, mix('#d2d5e3', '#f0ebe6', tier / 2)],
            [1, mix('#b4bcd3', '#8d93ad', tier / 2)],
          ],
          'x1="0" y1="0" x2="1" y2="0"',
        ),
      ),
      blur('soft', 5, 3),
      blur('mist', 28),
    ],
    [
      wash('url(#sky)'),
      ground(wood, '#aebbd3'),
      ground(snow, 'url(#snow)'),
      `<rect y="560" width="${WIDTH}" height="190" fill="#fbeee6" opacity="0.7" filter="url(#mist)"/>`,
      ...trunks,
      ...tracks,
      `<rect y="${HEIGHT - 40}" width="${WIDTH}" height="90" fill="#8fa4cf" opacity="0.35" filter="url(#mist)"/>`,
    ],
  );
}
