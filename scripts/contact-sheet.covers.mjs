import sharp from 'sharp';

/*
 * Pictures to try templates with, drawn here so that none need be kept: scenes with the light, the
 * grain and the busy corners of photographs. Two are as hard on a template as can be: one nearly
 * white, one of small bright spots on black.
 */

const WIDTH = 1600;
const HEIGHT = 1000;

/** Numbers that look random and are the same at every run. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

/** The outline of a range of hills: a few waves of chance over one another. */
function ridge(random, base, height, roughness) {
  const waves = Array.from({ length: 6 }, (_, index) => ({
    length: (900 / (index + 1)) * (0.7 + random() * 0.6),
    phase: random() * 7,
    height: height / (index + 1) ** roughness,
  }));
  let path = `M0 ${HEIGHT}`;
  for (let x = 0; x <= WIDTH; x += 8) {
    const y = waves.reduce(
      (sum, wave) => sum + Math.sin(x / wave.length + wave.phase) * wave.height,
      base,
    );
    path += `L${x} ${y.toFixed(1)}`;
  }
  return `${path}L${WIDTH} ${HEIGHT}Z`;
}

function gradient(id, stops, direction = 'x1="0" y1="0" x2="0" y2="1"') {
  const marks = stops.map(([offset, color]) => `<stop offset="${offset}" stop-color="${color}"/>`);
  return `<linearGradient id="${id}" ${direction}>${marks.join('')}</linearGradient>`;
}

const rect = (fill) => `<rect width="${WIDTH}" height="${HEIGHT}" fill="${fill}"/>`;

function mountains() {
  const random = createRandom(7);
  const hills = ['#c98a83', '#a0647a', '#6f4768', '#473353', '#26203a'];
  return `<defs>${gradient('sky', [
    [0, '#3b4a86'],
    [0.45, '#e08c7f'],
    [0.7, '#fbd9a5'],
  ])}<radialGradient id="sun"><stop offset="0" stop-color="#fff6dc"/><stop offset=".25" stop-color="#ffe9b8"/><stop offset="1" stop-color="#ffd9a0" stop-opacity="0"/></radialGradient></defs>
  ${rect('url(#sky)')}<circle cx="1050" cy="520" r="330" fill="url(#sun)"/>
  ${hills.map((fill, i) => `<path d="${ridge(random, 600 + i * 85, 95 - i * 8, 1.15)}" fill="${fill}"/>`).join('')}`;
}

function lake() {
  const random = createRandom(21);
  const hills = ['#9fc4c4', '#6a9ea3', '#3f757f', '#1f4a57'];
  const glints = Array.from({ length: 160 }, () => {
    const y = 690 + random() ** 1.6 * 300;
    const width = 20 + random() * 120 * ((y - 640) / 300);
    return `<rect x="${random() * WIDTH}" y="${y}" width="${width}" height="${1 + random() * 3}" fill="#e8fbf5" opacity="${0.1 + random() * 0.35}"/>`;
  });
  return `<defs>${gradient('sky', [
    [0, '#d9eef0'],
    [1, '#f8efe0'],
  ])}${gradient('water', [
    [0, '#7fb3b5'],
    [1, '#0f3a4a'],
  ])}</defs>${rect('url(#sky)')}
  ${hills.map((fill, i) => `<path d="${ridge(random, 420 + i * 70, 110 - i * 14, 1.3)}" fill="${fill}"/>`).join('')}
  <rect y="680" width="${WIDTH}" height="320" fill="url(#water)"/>${glints.join('')}`;
}

function city() {
  const random = createRandom(3);
  const houses = [];
  for (let layer = 0; layer < 3; layer++) {
    for (let x = -40; x < WIDTH;) {
      const width = 70 + random() * 120;
      const top = 260 + layer * 150 + random() * 260;
      houses.push(
        `<rect x="${x}" y="${top}" width="${width}" height="${HEIGHT}" fill="${['#1d2440', '#141a31', '#0b0f20'][layer]}"/>`,
      );
      for (let y = top + 16; y < HEIGHT; y += 26) {
        for (let w = x + 10; w < x + width - 14; w += 20) {
          if (random() > 0.62) {
            houses.push(
              `<rect x="${w}" y="${y}" width="10" height="14" fill="${random() > 0.25 ? '#ffd98a' : '#bfe3ff'}" opacity="${0.35 + random() * 0.65}"/>`,
            );
          }
        }
      }
      x += width + random() * 18;
    }
  }
  return `<defs>${gradient('sky', [
    [0, '#0b1030'],
    [0.6, '#4b3a78'],
    [1, '#d9748a'],
  ])}</defs>${rect('url(#sky)')}${houses.join('')}`;
}

/** A nearly white room: no place for white letters. */
function studio() {
  return `<defs>${gradient('wall', [
    [0, '#ffffff'],
    [1, '#f1eee9'],
  ])}${gradient(
    'clay',
    [
      [0, '#f7f3ee'],
      [0.55, '#e6ddd2'],
      [1, '#b9a999'],
    ],
    'x1="0" y1="0" x2="1" y2="0"',
  )}<filter id="soft" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="26"/></filter></defs>
  ${rect('url(#wall)')}<rect y="730" width="${WIDTH}" height="270" fill="#faf8f5"/>
  <ellipse cx="880" cy="800" rx="420" ry="46" fill="#8d8176" opacity=".35" filter="url(#soft)"/>
  <path d="M700 800C600 660 640 560 740 500C780 470 770 420 750 380H890C870 420 860 470 900 500C1000 560 1040 660 940 800Z" fill="url(#clay)"/>
  <path d="M820 380C800 260 720 200 690 120M820 380C840 240 900 190 960 90M820 380C820 260 815 160 825 60" stroke="#7d8a6a" stroke-width="7" fill="none" stroke-linecap="round"/>
  ${[
    [690, 120],
    [960, 90],
    [825, 60],
    [745, 215],
    [900, 185],
  ]
    .map(
      ([x, y]) =>
        `<ellipse cx="${x}" cy="${y}" rx="40" ry="20" fill="#98a683" transform="rotate(${x - 820} ${x} ${y})"/>`,
    )
    .join('')}
  <ellipse cx="1130" cy="760" rx="110" ry="44" fill="#d7cabb"/><ellipse cx="1130" cy="742" rx="110" ry="44" fill="#efe8df"/>`;
}

function forest() {
  const random = createRandom(99);
  const trees = [];
  for (let layer = 0; layer < 5; layer++) {
    const fill = ['#b9cdb4', '#8fb08d', '#5f8a66', '#35624a', '#173d31'][layer];
    for (let i = 0; i < 34; i++) {
      const x = random() * WIDTH;
      const foot = 640 + layer * 90;
      const tall = 230 + random() * 220 + layer * 46;
      const wide = tall * 0.19;
      trees.push(
        `<path d="M${x} ${foot - tall}L${x + wide} ${foot}V${HEIGHT}H${x - wide}V${foot}Z" fill="${fill}"/>`,
      );
    }
    trees.push(
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="#e9f2e4" opacity="${0.16 - layer * 0.03}"/>`,
    );
  }
  return `<defs>${gradient('sky', [
    [0, '#eef5ea'],
    [1, '#c5d9c0'],
  ])}</defs>${rect('url(#sky)')}${trees.join('')}`;
}

function table() {
  const random = createRandom(12);
  const beans = Array.from({ length: 70 }, () => {
    const x = 1000 + random() * 560;
    const y = 560 + random() * 400;
    return `<ellipse cx="${x}" cy="${y}" rx="22" ry="15" fill="#4a2c1d" transform="rotate(${random() * 180} ${x} ${y})"/>`;
  });
  return `<defs>${gradient('wood', [
    [0, '#c98f5e'],
    [1, '#9a6138'],
  ])}<radialGradient id="coffee"><stop offset="0" stop-color="#8a5a3a"/><stop offset="1" stop-color="#3b2115"/></radialGradient></defs>
  ${rect('url(#wood)')}${Array.from({ length: 9 }, (_, i) => `<rect y="${i * 115}" width="${WIDTH}" height="3" fill="#7a4826" opacity=".55"/>`).join('')}
  <circle cx="640" cy="500" r="330" fill="#00000022"/><circle cx="620" cy="480" r="330" fill="#f4efe8"/><circle cx="620" cy="480" r="250" fill="#e3dad0"/><circle cx="620" cy="480" r="205" fill="#fff"/><circle cx="620" cy="480" r="184" fill="url(#coffee)"/>
  <path d="M620 400C560 340 500 420 620 540C740 420 680 340 620 400Z" fill="#e9cfae" opacity=".9"/>${beans.join('')}`;
}

const SCENES = { mountains, lake, city, studio, forest, table };

/** The covers by name, as the bytes of JPEG files. */
export async function drawCovers() {
  const random = createRandom(5);
  const grain = Buffer.from(
    Array.from({ length: WIDTH * HEIGHT }, () => 118 + Math.floor(random() * 20)),
  );
  const noise = await sharp(grain, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .png()
    .toBuffer();
  const covers = {};
  for (const [name, draw] of Object.entries(SCENES)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${draw()}</svg>`;
    covers[name] = await sharp(Buffer.from(svg))
      .composite([{ input: noise, blend: 'soft-light' }])
      .jpeg({ quality: 88 })
      .toBuffer();
  }
  return covers;
}

/** Logos by name, as the bytes of SVG files: one for light grounds, one for dark ones. */
export function drawLogos() {
  const mark = (ink, accent) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 190 44"><path d="M4 38L22 6L40 38Z" fill="${accent}"/><circle cx="34" cy="13" r="9" fill="${ink}"/><g fill="${ink}"><rect x="58" y="14" width="8" height="24"/><rect x="70" y="6" width="8" height="32"/><rect x="82" y="20" width="8" height="18"/><rect x="98" y="14" width="34" height="8"/><rect x="98" y="30" width="24" height="8"/><circle cx="150" cy="26" r="12"/><rect x="170" y="6" width="8" height="32"/></g></svg>`,
    );
  return { dark: mark('#1b1b2f', '#e4572e'), light: mark('#ffffff', '#ffd166') };
}
