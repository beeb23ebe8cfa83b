import sharp from 'sharp';

import type { PictureSize } from '../../server/src/contracts/picture';

export const PHOTO_SIZE: PictureSize = { width: 2400, height: 1600 };

/** As cameras and picture agencies deliver them. */
const QUALITY = 90;

type Rgb = readonly [red: number, green: number, blue: number];

const ZENITH: Rgb = [52, 88, 148];
const HORIZON: Rgb = [240, 196, 150];
const CLOUD: Rgb = [255, 236, 214];
const FAR: Rgb = [150, 152, 176];
const NEAR: Rgb = [24, 38, 30];
const RIDGES = 5;

/**
 * A mountain evening of fractal noise: as hard to decode and to compress as a photo, the same at
 * every call.
 */
export async function drawPhoto(size = PHOTO_SIZE): Promise<Buffer> {
  const { width, height } = size;
  const pixels = new Uint8Array(width * height * 3);
  const skyline = ridges(size);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      pixels.set(colorAt(x, y, height, skyline), (y * width + x) * 3);
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: QUALITY })
    .toBuffer();
}

/** The same picture in a file that nothing has seen before: a comment follows the JPEG's start. */
export function withComment(jpeg: Uint8Array, comment: string): Buffer {
  const text = Buffer.from(comment);
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(text.byteLength + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}

/** Where each ridge ends above, for every column, the farthest first. */
function ridges({ width, height }: PictureSize): Float64Array[] {
  return Array.from({ length: RIDGES }, (_, ridge) => {
    const top = height * (0.38 + 0.13 * ridge);
    const rise = height * (0.2 - 0.02 * ridge);
    return Float64Array.from(
      { length: width },
      (_, x) => top - rise * fractal((x / width) * (3 + ridge), ridge * 17.3, 8),
    );
  });
}

function colorAt(x: number, y: number, height: number, skyline: readonly Float64Array[]): Rgb {
  // The nearest ridge covers the ones behind it.
  const ridge = skyline.findLastIndex((top) => y >= (top[x] ?? height));
  if (ridge === -1) return skyAt(x, y, y / height);
  const depth = ridge / (RIDGES - 1);
  const trees = fractal(x / 14, y / 9 + ridge * 31, 3) - 0.5;
  const leaves = smooth(x / 2.6, y / 2.2) - 0.5;
  const light = fractal(x / 160, y / 110 + ridge * 7, 5) - 0.5;
  const texture = trees * 74 * depth + leaves * (16 + 22 * depth);
  return shade(mix(FAR, NEAR, depth), texture + light * 70 + noiseAt(x, y));
}

function skyAt(x: number, y: number, down: number): Rgb {
  const sky = mix(ZENITH, HORIZON, Math.min(1, down * 2));
  const cover = fractal(x / 420, y / 150, 7);
  const cloud = Math.max(0, Math.min(1, (cover - 0.48) * 4)) * 0.8;
  return shade(mix(sky, CLOUD, cloud), noiseAt(x, y));
}

/** A camera's sensor is never still. */
function noiseAt(x: number, y: number): number {
  return (hash(x, y) - 0.5) * 9;
}

function mix(one: Rgb, other: Rgb, part: number): Rgb {
  const at = (channel: 0 | 1 | 2) => one[channel] + (other[channel] - one[channel]) * part;
  return [at(0), at(1), at(2)];
}

function shade([red, green, blue]: Rgb, by: number): Rgb {
  const bound = (value: number) => Math.max(0, Math.min(255, value + by));
  return [bound(red), bound(green), bound(blue)];
}

/** Value noise of ever finer octaves, 0 to 1. https://en.wikipedia.org/wiki/Value_noise */
function fractal(x: number, y: number, octaves: number): number {
  let sum = 0;
  let weight = 0.5;
  let scale = 1;
  for (let octave = 0; octave < octaves; octave += 1) {
    sum += weight * smooth(x * scale + octave * 19.1, y * scale);
    weight /= 2;
    scale *= 2;
  }
  // What the octaves left out would add, in the mean.
  return sum + weight;
}

function smooth(x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [right, down] = [ease(x - left), ease(y - top)];
  const above = hash(left, top) + (hash(left + 1, top) - hash(left, top)) * right;
  const below = hash(left, top + 1) + (hash(left + 1, top + 1) - hash(left, top + 1)) * right;
  return above + (below - above) * down;
}

function ease(part: number): number {
  return part * part * (3 - 2 * part);
}

/** 0 to 1, the same for the same whole numbers. */
function hash(x: number, y: number): number {
  let bits = Math.imul(x, 374_761_393) + Math.imul(y, 668_265_263);
  bits = Math.imul(bits ^ (bits >>> 13), 1_274_126_177);
  return ((bits ^ (bits >>> 16)) >>> 0) / 0xffff_ffff;
}
