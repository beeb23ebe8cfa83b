import sharp from 'sharp';

import type { PictureBytes } from '../../contracts/content';
import type { TemplateInfo } from '../../contracts/template';

/** Pictures to try templates with, drawn here so that none need be kept. */
export const SAMPLE_PICTURES = ['photo', 'portrait', 'cutout'] as const;

export type SamplePicture = (typeof SAMPLE_PICTURES)[number];

/** Hills in the evening light: a bright sky above, a dark ground below. */
const PHOTO = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#31437f"/><stop offset=".45" stop-color="#d98b84"/><stop offset=".68" stop-color="#f9d8a8"/></linearGradient>
<radialGradient id="sun"><stop stop-color="#fff7e0"/><stop offset=".22" stop-color="#ffeabc"/><stop offset="1" stop-color="#ffdca6" stop-opacity="0"/></radialGradient></defs>
<path fill="url(#sky)" d="M0 0h1600v1000H0z"/><circle cx="1080" cy="540" r="340" fill="url(#sun)"/>
<path fill="#c68983" d="M0 640C180 560 330 610 520 560s340-40 520 20 360-50 560 10v410H0z"/>
<path fill="#98607a" d="M0 720c220-110 380-20 600-60s420-90 620-10 250 20 380-20v370H0z"/>
<path fill="#643f62" d="M0 800c200-60 420-110 640-40s380 30 560-20 280-10 400 20v240H0z"/>
<path fill="#2b2340" d="M0 890c260-70 480 10 720-10s520-90 880-10v130H0z"/></svg>`;

/** A figure before a wall, the head where a portrait has it. */
const PORTRAIT = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1500">
<defs><linearGradient id="wall" x2="1" y2="1"><stop stop-color="#dfe7e2"/><stop offset="1" stop-color="#9fb8b1"/></linearGradient></defs>
<path fill="url(#wall)" d="M0 0h1200v1500H0z"/>
<path fill="#24424a" d="M150 1500c0-330 170-470 450-470s450 140 450 470z"/>
<path fill="#c78d6b" d="M490 850h220v240c-60 70-160 70-220 0z"/>
<ellipse cx="600" cy="650" rx="215" ry="270" fill="#dca47f"/>
<path fill="#3a2a26" d="M370 690c-60-330 90-440 240-440s290 110 222 440c-20-150-70-230-130-250-110 70-230 60-270 50-40 60-56 130-62 200z"/></svg>`;

/** A jug on nothing: the ground shows around it. */
const CUTOUT = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1200">
<defs><linearGradient id="clay" x2="1"><stop stop-color="#e9a06a"/><stop offset=".5" stop-color="#d3773f"/><stop offset="1" stop-color="#8d4521"/></linearGradient></defs>
<path fill="none" stroke="#a8562a" stroke-width="58" d="M660 330c230-30 250 330 20 420"/>
<path fill="url(#clay)" d="M330 140h330l40-40-30 160c-10 70 20 120 70 190 90 130 70 420-60 550-60 60-310 60-370 0-130-130-150-420-60-550 50-70 80-120 70-190z"/>
<ellipse cx="497" cy="142" rx="166" ry="30" fill="#6e3418"/></svg>`;

const SVGS: Record<SamplePicture, string> = { photo: PHOTO, portrait: PORTRAIT, cutout: CUTOUT };

/** A mark and a wordless bar, for sites that have named no logo. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="120" viewBox="0 0 360 120">
<circle cx="60" cy="60" r="46" fill="#15803d"/><path fill="#fff" d="m38 62 15 15 30-34 9 9-39 44-24-24z"/>
<rect x="130" y="34" width="210" height="20" rx="10" fill="#14532d"/><rect x="130" y="68" width="140" height="20" rx="10" fill="#86a98f"/></svg>`;

const made = new Map<SamplePicture, Promise<Uint8Array>>();

/** A picture as an editor might have uploaded it; each is drawn once. */
export async function samplePicture(kind: SamplePicture): Promise<PictureBytes> {
  const drawing = made.get(kind) ?? drawPicture(kind);
  made.set(kind, drawing);
  const focalPoint = kind === 'portrait' ? { x: 0.5, y: 0.4 } : null;
  return { bytes: await drawing, name: `sample ${kind}`, focalPoint };
}

/** As many pictures as a template draws of each of its own parts and options. */
export async function samplePictures({
  parts,
  options,
}: Pick<TemplateInfo, 'parts' | 'options'>): Promise<Record<string, PictureBytes[]>> {
  const all = await Promise.all((['photo', 'portrait'] as const).map(samplePicture));
  const taken = (count: number) =>
    Array.from({ length: count }, (_, index) => all[index % all.length]).filter(
      (one) => one !== undefined,
    );
  return Object.fromEntries([
    ...Object.entries(parts).flatMap(([name, schema]) =>
      schema.type === 'pictures' ? [[name, taken(schema.most)] as const] : [],
    ),
    ...Object.entries(options).flatMap(([name, { type }]) =>
      type === 'picture' ? [[name, taken(1)] as const] : [],
    ),
  ]);
}

export function sampleLogo(): PictureBytes {
  return { bytes: Buffer.from(LOGO), name: 'sample logo', focalPoint: null };
}

function drawPicture(kind: SamplePicture): Promise<Uint8Array> {
  const drawn = sharp(Buffer.from(SVGS[kind]));
  return (kind === 'cutout' ? drawn.png() : drawn.jpeg({ quality: 88 })).toBuffer();
}
