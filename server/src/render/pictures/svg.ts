import type { Metadata } from 'sharp';

import type { PictureSize } from '../../contracts/picture';
import type { PictureReason } from '../../contracts/picture-reasons';
import { countWork } from './svg-work';
import { tagsOf } from './svg-tags';

const LARGEST_SVG = 1024 * 1024;
const MOST_ELEMENTS = 5000;

/** What is never drawn, in lower case: it could run without end or show something from elsewhere. */
const CLOSED = new Set(['feturbulence', 'feimage', 'foreignobject', 'script', 'image']);

/** Drawn with whatever fonts a machine has: one fingerprint would name many pictures. */
const TEXT = new Set(['text', 'tspan', 'textpath', 'tref']);

/** SVG's own unit: 1 px of an SVG is 1/72 inch at librsvg's default density. */
const DEFAULT_DENSITY = 72;
const HIGHEST_DENSITY = 1200;

/** More than that much larger than it is shown makes no SVG sharper, and any slower. */
const MOST_OVERSIZE = 2;

/** Whether a file is packed by gzip, as an SVG may be: it could unpack to anything. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Whether a file is text that starts with a tag, as every SVG does and no other picture. */
export function isMarkup(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  // After a byte order mark, in UTF-8 or in either UTF-16.
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</u.test(start);
}

/**
 * Why an SVG must not be drawn, or null when nothing speaks against it.
 * librsvg loads no other file from an SVG in memory; what is refused here could still read through
 * an entity, keep the process busy for ever, or look different on another machine. Whatever slips
 * through meets the pool's limits, which cost the card its picture alone.
 *
 * Every check reads the text once: no pattern here may look twice at the same character.
 */
export function checkSvg(bytes: Uint8Array): PictureReason | null {
  if (bytes.byteLength > LARGEST_SVG) return complex('it is an SVG larger than 1 MB');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  if (text.includes('\0')) return unsafe('its SVG is not in UTF-8');
  const tags = tagsOf(text);
  if (tags.length > MOST_ELEMENTS * 2) return complex('its SVG is too complex');
  if (/<!ENTITY/iu.test(text)) return unsafe('its SVG declares entities');
  const names = tags.map(({ name }) => name.toLowerCase());
  if (names.some((name) => CLOSED.has(name))) {
    return unsafe('its SVG holds filters, pictures or scripts that are not drawn');
  }
  if (/@import|url\((?![\s'"]*#)/iu.test(text)) return unsafe('its SVG refers to another file');
  // A link leads somewhere, but shows nothing.
  if (tags.some(({ name, text }) => name !== 'a' && /href\s*=\s*(?:"(?!#)|'(?!#))/iu.test(text))) {
    return unsafe('its SVG refers to another file');
  }
  if (names.some((name) => TEXT.has(name))) return { reason: 'svgText' };
  const work = countWork(tags);
  return work === null ? null : complex(work);
}

function complex(detail: string): PictureReason {
  return { reason: 'svgComplex', detail };
}

function unsafe(detail: string): PictureReason {
  return { reason: 'svgUnsafe', detail };
}

/**
 * The density at which librsvg draws an SVG at least as large as it will be shown, so it is sharp;
 * and not much larger, since most of what it does takes as long as its canvas is large.
 */
export function svgDensity({ width, height, density }: Metadata, wish: PictureSize): number {
  const needed = Math.max(wish.width / width, wish.height / height);
  const scale = Math.max(needed, Math.min(1, needed * MOST_OVERSIZE));
  return Math.min(Math.ceil((density ?? DEFAULT_DENSITY) * scale), HIGHEST_DENSITY);
}
