/**
 * Landscapes that are drawn by rules: the same prompt, size and seed give the same picture, and another
 * seed another one. For demos and tests, in place of a model that costs money.
 */
import { createHash } from 'node:crypto';

const PALETTES = [
  {
    sky: ['#0f1b3d', '#3b3a72', '#e7896b'],
    hills: ['#51406f', '#372d58', '#1d1b3a'],
    light: '#ffd9a0',
  },
  {
    sky: ['#7fc4e8', '#c3e6f2', '#fdf3d8'],
    hills: ['#8fbf9f', '#4f9478', '#21594f'],
    light: '#fff7d1',
  },
  {
    sky: ['#1d2b53', '#7e2553', '#ff9e6d'],
    hills: ['#8b3a62', '#5c2751', '#2b1636'],
    light: '#ffe2b8',
  },
  {
    sky: ['#dfe9f3', '#cdd9ea', '#f8efe6'],
    hills: ['#a9b8cf', '#7288ab', '#3f5578'],
    light: '#ffffff',
  },
  {
    sky: ['#04141f', '#0b3c49', '#2fa59a'],
    hills: ['#14606a', '#0c4450', '#062730'],
    light: '#d8fff3',
  },
  {
    sky: ['#f6c667', '#f9a86f', '#fbe5c8'],
    hills: ['#d9764a', '#a8502f', '#5e2b1f'],
    light: '#fff3cf',
  },
];

/** Numbers from 0 to 1, the same ones for the same text. */
function chanceOf(text) {
  let state = createHash('sha256').update(text).digest().readUInt32LE();
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The outline of hills from the left edge to the right one, and down to the bottom. */
function hills(chance, { width, height, top, swing }) {
  const waves = [1, 2.3, 4.1].map((often) => ({ often, at: chance() * 7, high: swing / often }));
  const points = [];
  for (let step = 0; step <= 48; step += 1) {
    const x = (step / 48) * width;
    const lift = waves.reduce(
      (sum, { often, at, high }) => sum + Math.sin((step / 48) * 6 * often + at) * high,
      0,
    );
    points.push(`${x.toFixed(1)},${(top + lift).toFixed(1)}`);
  }
  return `M0,${height} L${points.join(' L')} L${width},${height} Z`;
}

function stars(chance, { width, height }) {
  return Array.from({ length: 60 }, () => {
    const [x, y] = [chance() * width, chance() * height * 0.5];
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(0.6 + chance() * 1.6).toFixed(1)}" opacity="${(0.2 + chance() * 0.6).toFixed(2)}"/>`;
  }).join('');
}

/** @returns {string} a scene as SVG */
export function sceneOf({ prompt, width, height, seed }) {
  const chance = chanceOf(`${prompt} ${seed}`);
  const { sky, hills: colors, light } = PALETTES[Math.floor(chance() * PALETTES.length)];
  const size = { width, height };
  const sun = {
    x: width * (0.55 + chance() * 0.35),
    y: height * (0.2 + chance() * 0.3),
    r: height * (0.07 + chance() * 0.07),
  };
  const layers = colors.map((color, index) => {
    const top = height * (0.52 + index * 0.15 + chance() * 0.04);
    const outline = hills(chance, { ...size, top, swing: height * (0.09 - index * 0.015) });
    return `<path d="${outline}" fill="${color}"/>
      <path d="${outline}" fill="url(#mist)" opacity="${(0.3 - index * 0.08).toFixed(2)}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
    <defs>
      <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="${sky[0]}"/><stop offset=".5" stop-color="${sky[1]}"/><stop offset=".8" stop-color="${sky[2]}"/>
      </linearGradient>
      <radialGradient id="glow"><stop offset="0" stop-color="${light}" stop-opacity=".8"/><stop offset="1" stop-color="${light}" stop-opacity="0"/></radialGradient>
      <linearGradient id="mist" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="${light}" stop-opacity=".6"/><stop offset=".6" stop-color="${light}" stop-opacity="0"/>
      </linearGradient>
    </defs>
    <rect width="100%" height="100%" fill="url(#sky)"/>
    <g fill="${light}">${stars(chance, size)}</g>
    <circle cx="${sun.x}" cy="${sun.y}" r="${sun.r * 4}" fill="url(#glow)"/>
    <circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="${light}"/>
    ${layers.join('')}
  </svg>`;
}
