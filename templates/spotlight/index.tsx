import type { Content } from '../../server/src/contracts/content';
import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import type { DrawablePicture, Template, TemplateProps } from '../../server/src/contracts/template';
import { accentOn, mix, textOn } from '../kit/color';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Byline, hasByline } from '../kit/byline';
import { Card, Words } from '../kit/card';
import { inset, layoutFor, mirrored, type Layout } from '../kit/layout';
import { isCutout, Photo } from '../kit/photo';
import { Pill, pillHeight } from '../kit/pill';
import { fitStory, type Story } from '../kit/story';
import { StoryText } from '../kit/story-text';
import { trimContent } from '../kit/trim';
import { Aside, cutoutWish } from './aside';
import { COLUMN, MOST_BELOW } from './columns';
import { Glow } from './glow';
import { sample } from './sample';
import { opacityUnder, Veil } from './veil';

const TEXT = '#ffffff';
const SOFT_TEXT = '#e8e8ee';

/** Pixels of the design. */
const BYLINE_HEIGHT = 64;
const BRAND_GAP = 24;
const HIGHEST_STORY = 400;
const NARROWEST_STORY = 480;
/** By which letters may leave their box, and a little more. */
const AIR = 12;
/** A title set smaller than this is rather given a wider column. */
const SMALL_TITLE = 46;

/** The part of the width that the words beside a picture take where their title is long. */
const WIDE_COLUMN = 820 / 1200;

/** The picture from edge to edge, and the words in its shade; without one, a night of the brand. */
export const spotlight: Template = {
  name: 'spotlight',
  label: 'Spotlight',
  version: 4,
  picture: (size) => ({ ...size, fit: 'cover', cutout: cutoutWish(size) }),
  logo: logoWish,
  calm: 'left',
  component: Spotlight,
  sample,
};

function Spotlight({ content: whole, size, fit }: TemplateProps) {
  const { picture, direction, brandColor } = whole;
  const cutout = isCutout(picture) ? picture : null;
  const photo = cutout ? null : picture;
  const layout = layoutFor(size);
  const { px } = layout;
  const night = mix('#07070c', brandColor, 0.16);
  // A grey shade makes a picture dirty; one of the brand's hue grades it.
  const shade = mix('#07070c', brandColor, 0.26);
  const badge = accentOn(night, brandColor, 1.8);

  const room = wordsRoom(size, layout, picture);
  const content = trimContent(whole, room.height / layout.scale);
  const words = setWords(content, fit, { size, layout, room });
  const { story, box } = words;
  const { width } = box;

  return (
    <Card size={size} direction={direction} background={night}>
      {photo ? (
        <Photo picture={photo} region={{ left: 0, top: 0, ...size }} brandColor={brandColor} />
      ) : (
        <Glow {...{ size, direction, night, brandColor }} />
      )}
      {cutout && <Aside {...{ picture: cutout, size, layout, direction, brandColor }} />}
      {photo && (
        <Veil
          {...{ size, direction, color: shade }}
          {...veilUnder(box, size, layout)}
          opacity={opacityUnder(
            regionsOf(content, words, layout).map((region) => mirrored(region, size, direction)),
            { picture: photo, color: shade, text: SOFT_TEXT },
          )}
        />
      )}
      <Words size={size} box={mirrored(box, size, direction)}>
        <Brand {...{ content, fit, px, width, color: TEXT, ground: night, accent: TEXT }} />
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <Pill {...{ content, fit, px, width, color: textOn(badge), background: badge }} />
          <StoryText {...{ story, color: TEXT, muted: SOFT_TEXT, direction }} />
          {hasByline(content) && (
            <div style={{ display: 'flex', height: px(BYLINE_HEIGHT), alignItems: 'flex-end' }}>
              <Byline {...{ content, fit, px, width, color: TEXT, muted: SOFT_TEXT }} />
            </div>
          )}
        </div>
      </Words>
    </Card>
  );
}

/** The room for words on a card that is read from the left. */
function wordsRoom(
  size: PictureSize,
  layout: Layout,
  picture: DrawablePicture | null,
): PictureRegion {
  const { px, margin, orientation } = layout;
  const isBelow = picture !== null && orientation !== 'wide';
  const room = inset(
    { left: 0, top: 0, ...size },
    {
      top: isBelow ? Math.round(size.height * (1 - MOST_BELOW)) : margin - px(8),
      start: margin,
      bottom: margin - px(14),
      end: margin,
    },
  );
  // The words keep to one side of a picture, so that the other stays as it was taken.
  const widest = Math.round(size.width * (isCutout(picture) ? COLUMN : WIDE_COLUMN));
  return picture && !isBelow ? { ...room, width: Math.min(room.width, widest) } : room;
}

interface Setting {
  readonly size: PictureSize;
  readonly layout: Layout;
  readonly room: PictureRegion;
}

interface SetWords {
  readonly story: Story;
  readonly box: PictureRegion;
  /** Pixels that the pill takes. */
  readonly pill: number;
}

/** Sets the story. Over a picture the words take no more of the room than they need. */
function setWords(
  content: Content<DrawablePicture>,
  fit: TemplateProps['fit'],
  { size, layout, room }: Setting,
): SetWords {
  const { px, orientation } = layout;
  const pill = pillHeight({ content, fit, px, width: room.width });
  const brand = hasBrand(content) ? BRAND_HEIGHT + BRAND_GAP : 0;
  const around = px(brand + (hasByline(content) ? BYLINE_HEIGHT : 0)) + pill;
  const most = orientation === 'wide' ? px(HIGHEST_STORY) : Infinity;
  const setStory = (width: number) =>
    fitStory(content, fit, {
      px,
      width,
      height: Math.min(room.height - around, most),
      titleSizes: [92, 86, 80, 74, 68, 62, 56, 51, 46, 42, 38, 34, 31, 28],
      titleLineHeight: 1.08,
      titleTracking: -0.03,
      descriptionSize: 28,
      descriptionLines: 2,
      gap: 20,
      titleFirst: 56,
    });

  if (!content.picture) return { story: setStory(room.width), box: room, pill };
  if (orientation === 'wide') {
    const narrow = setStory(Math.round(size.width * COLUMN));
    const story = narrow.title.fontSize < px(SMALL_TITLE) ? setStory(room.width) : narrow;
    const used = Math.max(story.title.width, story.description?.width ?? 0, px(NARROWEST_STORY));
    return { story, box: { ...room, width: Math.min(used, room.width) }, pill };
  }
  const story = setStory(room.width);
  const height = around + story.height;
  return { story, box: { ...room, top: room.top + room.height - height, height }, pill };
}

/** What the words fill of their box, with some air: the brand's line above, the rest below. */
function regionsOf(
  content: Content<DrawablePicture>,
  { story, box, pill }: SetWords,
  { px }: Layout,
): PictureRegion[] {
  const height = px(hasByline(content) ? BYLINE_HEIGHT : 0) + pill + story.height;
  const words = { ...box, top: box.top + box.height - height, height };
  const brand = { ...box, height: px(BRAND_HEIGHT) };
  const air = -px(AIR);
  return (hasBrand(content) ? [brand, words] : [words]).map((region) =>
    inset(region, { top: air, start: air, bottom: air, end: air }),
  );
}

/** From where and how far a veil must reach to lie under all words. */
function veilUnder(box: PictureRegion, size: PictureSize, { orientation, px }: Layout) {
  // In steps, so that cards whose words differ little share a veil.
  const roundUp = (length: number) => Math.ceil((length + px(28)) / px(60)) * px(60);
  return orientation === 'wide'
    ? ({ from: 'side', reach: roundUp(box.left + box.width) } as const)
    : ({ from: 'bottom', reach: roundUp(size.height - box.top) } as const);
}
