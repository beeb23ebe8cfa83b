import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { textOn } from '../kit/color';
import { defineTemplate, type KitProps } from '../kit/define';
import { fitHeadline } from '../kit/headline';
import { inset, layoutFor, mirrored, type Layout } from '../kit/layout';
import { Photo } from '../kit/photo';
import { TextBlock } from '../kit/text-block';
import { trimContent } from '../kit/trim';
import { Credits, creditsHeight } from './credits';
import { Diagonal } from './diagonal';
import { duotone } from './duotone';
import { sample } from './sample';

/** Pixels of the design. */
const BRAND_GAP = 20;

/** The picture from edge to edge in shades of the brand, and a title as large as posters have it. */
export const poster = defineTemplate({
  name: 'poster',
  label: 'Poster',
  picture: (size, { brandColor }) => ({
    ...size,
    fit: 'cover',
    tones: duotone(brandColor, textOn(brandColor)),
  }),
  logo: logoWish,
  calm: 'bottom',
  component: Poster,
  sample,
});

function Poster({ content: whole, size, fit }: KitProps) {
  const { picture, direction, brandColor } = whole;
  const layout = layoutFor(size);
  const { px } = layout;
  const text = textOn(brandColor);

  const box = wordsBox(size, layout);
  const { width } = box;
  const content = { ...trimContent(whole, box.height / layout.scale), description: null };
  const brand = hasBrand(content) ? px(BRAND_HEIGHT + BRAND_GAP) : 0;
  const credits = creditsHeight({ content, fit, px, width });
  const title = fitHeadline(content.title, fit, {
    width,
    height: box.height - brand - credits,
    sizes: [216, 196, 178, 162, 148, 135, 123, 112, 102, 93, 85, 78, 71, 65, 60].map(px),
    weight: 700,
    lineHeight: 0.96,
    tracking: -0.045,
    maxLines: 3,
    smallSizes: [58, 53, 48, 44, 40, 36, 33, 30].map(px),
    smallLineHeight: 1.1,
  });

  return (
    <Card size={size} direction={direction} background={brandColor}>
      {picture ? (
        <Photo picture={picture} brandColor={brandColor} region={{ left: 0, top: 0, ...size }} />
      ) : (
        <Diagonal {...{ size, direction, brandColor, text }} />
      )}
      <Words size={size} box={mirrored(box, size, direction)}>
        <Brand {...{ content, fit, px, width, color: text, ground: brandColor, accent: text }} />
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <Credits {...{ content, fit, px, width, color: text }} />
          <TextBlock text={title} color={text} weight={700} direction={direction} />
        </div>
      </Words>
    </Card>
  );
}

function wordsBox(size: PictureSize, { px, margin }: Layout): PictureRegion {
  return inset(
    { left: 0, top: 0, ...size },
    { top: margin - px(8), start: margin, bottom: margin, end: margin },
  );
}
