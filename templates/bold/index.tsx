import type { Content } from '../../server/src/contracts/content';
import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import type { DrawablePicture, Template, TemplateProps } from '../../server/src/contracts/template';
import { mutedOn, textOn } from '../kit/color';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Byline, hasByline } from '../kit/byline';
import { Card, Words } from '../kit/card';
import { inset, insetSize, layoutFor, mirrored, type Layout } from '../kit/layout';
import { Pill, pillHeight } from '../kit/pill';
import { fitStory, type Story } from '../kit/story';
import { StoryText } from '../kit/story-text';
import { trimContent } from '../kit/trim';
import { Inset, insetRegion } from './inset';
import { Motif, motifGrid, motifRegion, type Grid } from './motif';
import { sample } from './sample';

/** Pixels of the design. */
const BYLINE_HEIGHT = 40;
const GUTTER = 52;
const LEAST_GAPS = 40;
/** By which the corners of a cut-out stay within the leaf's. */
const CUTOUT_MARGIN = 60;
/** A title set smaller than this needs the room more than the geometry does. */
const SMALL_TITLE = 58;

/** The brand's colour from edge to edge, type as large as it goes, and plain geometry. */
export const bold: Template = {
  name: 'bold',
  label: 'Bold',
  version: 3,
  picture: (size) => {
    const { width, height } = insetRegion(size);
    const cutout = insetSize({ width, height }, layoutFor(size).px(CUTOUT_MARGIN));
    return { width, height, fit: 'cover', cutout };
  },
  logo: logoWish,
  calm: 'none',
  component: Bold,
  sample,
};

function Bold({ content: whole, size, fit }: TemplateProps) {
  const { picture, direction, brandColor } = whole;
  const layout = layoutFor(size);
  const { px } = layout;
  const text = textOn(brandColor);
  const muted = mutedOn(brandColor, text);
  const { content, story, box, grid } = setWords(whole, fit, size, layout);
  const { width } = box;

  return (
    <Card size={size} direction={direction} background={brandColor}>
      {picture ? (
        <Inset {...{ picture, size, layout, direction, brandColor, text }} />
      ) : (
        <Motif {...{ size, grid, direction, brandColor, text }} />
      )}
      <Words size={size} box={mirrored(box, size, direction)}>
        <Brand {...{ content, fit, px, width, color: text, ground: brandColor, accent: text }} />
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <Pill {...{ content, fit, px, width, color: brandColor, background: text }} />
          <StoryText {...{ story, color: text, muted, direction }} />
        </div>
        {hasByline(content) ? (
          <div style={{ display: 'flex', minHeight: px(BYLINE_HEIGHT), alignItems: 'center' }}>
            <Byline {...{ content, fit, px, width, color: text, muted }} />
          </div>
        ) : (
          <div style={{ display: 'flex' }} />
        )}
      </Words>
    </Card>
  );
}

interface Setting {
  /** Without what has no room. */
  readonly content: Content<DrawablePicture>;
  readonly story: Story;
  readonly box: PictureRegion;
  readonly grid: Grid;
}

/** Sets the words beside or below the picture, or as much of the motif as the title leaves room for. */
function setWords(
  whole: Content<DrawablePicture>,
  fit: TemplateProps['fit'],
  size: PictureSize,
  layout: Layout,
): Setting {
  const setBeside = (grid: Grid): Setting => {
    const aside = whole.picture ? insetRegion(size) : motifRegion(grid, size);
    const box = wordsBox(size, layout, aside);
    const content = trimContent(whole, box.height / layout.scale);
    return { grid, box, content, story: setStory(content, fit, layout, box) };
  };
  const roomy = setBeside(motifGrid(size, 'roomy'));
  const isSmall = roomy.story.title.fontSize < layout.px(SMALL_TITLE);
  return isSmall && !whole.picture ? setBeside(motifGrid(size, 'narrow')) : roomy;
}

function setStory(
  content: Content<DrawablePicture>,
  fit: TemplateProps['fit'],
  { px }: Layout,
  box: PictureRegion,
): Story {
  const around = (hasBrand(content) ? BRAND_HEIGHT : 0) + (hasByline(content) ? BYLINE_HEIGHT : 0);
  const { width } = box;
  const pill = pillHeight({ content, fit, px, width });
  const gaps = around > 0 || pill > 0 ? LEAST_GAPS : 0;
  return fitStory(content, fit, {
    px,
    width,
    height: box.height - pill - px(around + gaps),
    titleSizes: [116, 108, 100, 92, 84, 77, 70, 64, 58, 52, 47, 42, 38, 34, 31, 29],
    titleLineHeight: 1.03,
    titleTracking: -0.038,
    descriptionSize: 27,
    descriptionLines: 2,
    gap: 20,
    titleFirst: 58,
  });
}

/** Where the words are on a card that is read from the left. */
function wordsBox(
  size: PictureSize,
  { orientation, px, margin }: Layout,
  aside: PictureRegion,
): PictureRegion {
  const isWide = orientation === 'wide';
  const below = aside.height > 0 ? aside.top + aside.height + px(28) : margin - px(8);
  const beside = aside.width > 0 ? size.width - aside.left + px(GUTTER) : margin;
  return inset(
    { left: 0, top: 0, ...size },
    {
      top: isWide ? margin - px(8) : below,
      start: margin,
      bottom: margin - px(16),
      end: isWide ? beside : margin,
    },
  );
}
