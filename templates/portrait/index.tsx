import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Byline, hasByline } from '../kit/byline';
import { Card, Words } from '../kit/card';
import { defineTemplate, type KitProps } from '../kit/define';
import { GROUND, groundColors } from '../kit/ground';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { inset, layoutFor, mirrored, type Layout } from '../kit/layout';
import { Photo } from '../kit/photo';
import { fitStory } from '../kit/story';
import { trimContent } from '../kit/trim';
import { archRadius, Arches } from './arches';
import { sample } from './sample';
import { Waveform } from './waveform';

/** Pixels of the design. */
const GUTTER = 64;
const WAVEFORM = 84;
const BYLINE = 50;
const LEAST_GAPS = 36;
/** A title set smaller than this needs the room more than the waveform does. */
const SMALL_TITLE = 40;

const OPTIONS = { ground: { ...GROUND, default: 'brand' } } as const;

const PARTS = {
  role: { label: 'Role', type: 'text', names: ['role', 'jobTitle', 'position', 'profession'] },
  episode: { label: 'Episode', type: 'text', names: ['episode', 'episodeNumber'] },
} as const;

/** A person under an arch, with their name and role; an episode has its number and a waveform. */
export const portrait = defineTemplate({
  name: 'portrait',
  label: 'Portrait',
  options: OPTIONS,
  parts: PARTS,
  seeded: true,
  picture: (size) => {
    const { width, height } = archRegion(size);
    return { width, height, fit: 'cover' };
  },
  logo: logoWish,
  calm: 'none',
  component: Portrait,
  sample,
});

function Portrait({
  content: whole,
  size,
  fit,
  options,
  parts,
  seed,
}: KitProps<typeof OPTIONS, typeof PARTS>) {
  const { picture, direction, brandColor } = whole;
  const layout = layoutFor(size);
  const { px } = layout;
  const colors = groundColors(options.ground, brandColor);
  const { ground, text, muted, accent } = colors;
  const box = wordsBox(size, layout);
  const { width } = box;
  const number = parts.episode && `#${parts.episode.replace(/^#/u, '')}`;
  const content = trimContent(
    {
      ...whole,
      description: parts.role ?? whole.description,
      label: [number, whole.label].filter(Boolean).join(' · ') || null,
    },
    box.height / layout.scale,
  );
  const byline = hasByline(content) ? BYLINE : 0;
  const around = (hasBrand(content) ? BRAND_HEIGHT : 0) + byline;
  const label = labelHeight({ content, fit, px, width });
  const setStory = (below: number) =>
    fitStory(content, fit, {
      ...{ px, width },
      height: box.height - label - px(around + below + (around + below > 0 ? LEAST_GAPS : 0)),
      titleSizes: [112, 104, 96, 88, 81, 74, 68, 62, 57, 52, 47, 43, 39, 35, 32, 29],
      titleLineHeight: 1.03,
      titleTracking: -0.036,
      descriptionSize: 30,
      descriptionLines: 2,
      gap: 20,
      titleFirst: 52,
    });
  const beside = number !== null && content.label !== null ? setStory(WAVEFORM) : null;
  const hasWaveform = beside !== null && beside.title.fontSize >= px(SMALL_TITLE);
  const story = hasWaveform ? beside : setStory(0);
  const arch = mirrored(archRegion(size), size, direction);

  return (
    <Card size={size} direction={direction} background={ground}>
      {picture ? (
        <Photo
          picture={picture}
          brandColor={brandColor}
          region={arch}
          borderRadius={archRadius(arch)}
        />
      ) : (
        <Arches {...{ region: arch, brandColor, ground, text }} />
      )}
      <Words size={size} box={mirrored(box, size, direction)}>
        <Brand {...{ content, fit, px, width, color: text, ground, accent }} />
        <LabelledStory {...{ content, fit, px, width, story, color: text, muted, accent }} />
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            height: px((hasWaveform ? WAVEFORM : 0) + byline),
          }}
        >
          {hasWaveform && (
            <Waveform {...{ seed, width, height: px(WAVEFORM - 16), px, color: accent }} />
          )}
          {hasByline(content) && (
            <div style={{ display: 'flex', height: px(BYLINE), alignItems: 'flex-end' }}>
              <Byline {...{ content, fit, px, width, color: text, muted }} />
            </div>
          )}
        </div>
      </Words>
    </Card>
  );
}

/** Where the arch stands on a card that is read from the left: on its foot, or above the words. */
function archRegion(size: PictureSize): PictureRegion {
  const { orientation, margin } = layoutFor(size);
  if (orientation === 'wide') {
    const height = size.height - margin;
    const width = Math.round(Math.min(0.74 * height, 0.36 * size.width));
    return { left: margin, top: margin, width, height };
  }
  const height = Math.round((orientation === 'tall' ? 0.44 : 0.42) * size.height) - margin;
  const width = Math.min(Math.round(0.78 * height), size.width - 2 * margin);
  return { left: margin, top: margin, width, height };
}

function wordsBox(size: PictureSize, { px, margin, orientation }: Layout): PictureRegion {
  const arch = archRegion(size);
  const isWide = orientation === 'wide';
  return inset(
    { left: 0, top: 0, ...size },
    {
      top: isWide ? margin - px(8) : arch.top + arch.height + px(34),
      start: isWide ? arch.left + arch.width + px(GUTTER) : margin,
      bottom: margin - px(8),
      end: margin,
    },
  );
}
