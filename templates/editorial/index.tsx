import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import type { Template, TemplateProps } from '../../server/src/contracts/template';
import { accentOn, mix, mutedOn } from '../kit/color';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Byline, hasByline } from '../kit/byline';
import { Card, Words } from '../kit/card';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { inset, insetSize, layoutFor, mirrored, type Layout } from '../kit/layout';
import { Photo } from '../kit/photo';
import { fitStory } from '../kit/story';
import { trimContent } from '../kit/trim';
import { Arcs } from './arcs';
import { sample } from './sample';

/** A picture's part of the card: of its width where it stands beside the words, else of its height. */
const PICTURE = { wide: 436 / 1200, square: 0.4, tall: 0.4 } as const;

/** Pixels of the design. */
const BYLINE_HEIGHT = 62;
const LEAST_GAPS = 54;
const CUTOUT_MARGIN = 40;

/** A page of a well-set magazine: paper, ink, one accent, and the picture as a column of its own. */
export const editorial: Template = {
  name: 'editorial',
  label: 'Editorial',
  version: 3,
  picture: (size) => {
    const { width, height } = pictureRegion(size);
    const cutout = insetSize({ width, height }, layoutFor(size).px(CUTOUT_MARGIN));
    return { width, height, fit: 'cover', cutout };
  },
  logo: logoWish,
  calm: 'none',
  component: Editorial,
  sample,
};

function Editorial({ content: whole, size, fit }: TemplateProps) {
  const { picture, direction, brandColor } = whole;
  const layout = layoutFor(size);
  const { px } = layout;
  const paper = mix('#fcfbf8', brandColor, 0.035);
  const tint = mix(paper, brandColor, 0.1);
  const ink = mix('#15141a', brandColor, 0.08);
  const accent = accentOn(tint, brandColor);
  const muted = mutedOn(tint, ink);

  const box = wordsBox(size, layout, picture !== null);
  const { width } = box;
  const content = trimContent(whole, box.height / layout.scale);
  const around = (hasBrand(content) ? BRAND_HEIGHT : 0) + (hasByline(content) ? BYLINE_HEIGHT : 0);
  const label = labelHeight({ content, fit, px, width });
  const gaps = around > 0 || label > 0 ? LEAST_GAPS : 0;
  const story = fitStory(content, fit, {
    px,
    width: picture || layout.orientation !== 'wide' ? width : width - px(40),
    height: box.height - label - px(around + gaps),
    titleSizes: picture
      ? [80, 74, 68, 62, 57, 52, 47, 43, 39, 35, 32, 29]
      : [108, 100, 92, 84, 77, 70, 64, 58, 52, 46, 41, 37],
    titleLineHeight: 1.08,
    titleTracking: -0.03,
    descriptionSize: 27,
    descriptionLines: picture ? 3 : 2,
    gap: 22,
    titleFirst: picture ? 43 : 58,
  });

  return (
    <Card size={size} direction={direction} background={paper}>
      {picture ? (
        <Photo
          {...{ picture, brandColor }}
          region={mirrored(pictureRegion(size), size, direction)}
        />
      ) : (
        <Arcs {...{ size, layout, direction, paper, brandColor }} />
      )}
      <Words size={size} box={mirrored(box, size, direction)}>
        <Brand {...{ content, fit, px, width, color: ink, ground: paper, accent }} />
        <LabelledStory {...{ content, fit, px, width, story, color: ink, muted, accent }} />
        {hasByline(content) ? (
          <div
            style={{
              display: 'flex',
              height: px(BYLINE_HEIGHT),
              alignItems: 'flex-end',
              width,
              borderTop: `${Math.max(1, px(2))}px solid ${mix(paper, ink, 0.12)}`,
            }}
          >
            <Byline {...{ content, fit, px, width, color: ink, muted }} />
          </div>
        ) : (
          <div style={{ display: 'flex' }} />
        )}
      </Words>
    </Card>
  );
}

/** Where the picture is on a card that is read from the left. */
function pictureRegion(size: PictureSize): PictureRegion {
  const { orientation } = layoutFor(size);
  if (orientation === 'wide') {
    const width = Math.round(size.width * PICTURE.wide);
    return { left: size.width - width, top: 0, width, height: size.height };
  }
  return {
    left: 0,
    top: 0,
    width: size.width,
    height: Math.round(size.height * PICTURE[orientation]),
  };
}

function wordsBox(size: PictureSize, { orientation, px, margin }: Layout, hasPicture: boolean) {
  const picture = pictureRegion(size);
  const isWide = orientation === 'wide';
  return inset(
    { left: 0, top: 0, ...size },
    {
      top: hasPicture && !isWide ? picture.height + Math.round(margin * 0.6) : margin - px(8),
      start: margin,
      bottom: margin - px(12),
      end: hasPicture && isWide ? picture.width + margin - px(8) : margin,
    },
  );
}
