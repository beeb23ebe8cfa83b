import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { defineTemplate } from '../kit/define';
import { divide } from '../kit/divide';
import { GROUND, groundColors } from '../kit/ground';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { layoutFor, mirrored } from '../kit/layout';
import { fitStory } from '../kit/story';
import { trimContent } from '../kit/trim';
import { cellsOf, MOST, sizeOf } from './cells';
import { sample } from './sample';
import { Tiles } from './tiles';

/** What the pictures take of the card. */
const PICTURES = { wide: 0.54, square: 0.5, tall: 0.52 } as const;

/** Pixels of the design between two pictures. */
const GAP = 8;

/** A section's front, a list or a home page: up to four pictures beside its title. */
export const mosaic = defineTemplate({
  name: 'mosaic',
  label: 'Mosaic',
  options: { ground: GROUND },
  parts: {
    gallery: {
      label: 'Pictures',
      type: 'pictures',
      most: MOST,
      // Of the entry's own, and else the covers of what it lists.
      names: ['gallery', 'images', 'pictures', 'photos', 'slides', 'items', 'articles', 'posts'],
    },
  },
  pictures: {
    gallery: (size, _content, count) =>
      cellsFor(size, count).map((cell) => ({ ...sizeOf(cell), fit: 'cover' })),
  },
  logo: logoWish,
  calm: 'left',
  sample,
  component: ({ content: all, size, fit, options, pictures, ground: tone }) => {
    const { direction, brandColor } = all;
    const layout = layoutFor(size);
    const { px } = layout;
    const { ground, text, muted, accent } = groundColors(options.ground, brandColor, tone);
    const { words: box } = divide(size, PICTURES);
    const { width } = box;
    const content = trimContent({ ...all, author: null, date: null }, box.height / layout.scale);
    const brand = hasBrand(content) ? px(BRAND_HEIGHT) : 0;
    const label = labelHeight({ content, fit, px, width });
    const story = fitStory(content, fit, {
      px,
      width,
      height: box.height - brand - label,
      titleSizes: [68, 62, 57, 52, 47, 43, 39, 36, 33, 30, 28],
      titleLineHeight: 1.1,
      titleTracking: -0.03,
      descriptionSize: 26,
      descriptionLines: 3,
      gap: 20,
      titleFirst: 47,
    });
    const cells = cellsFor(size, pictures.gallery.length || MOST).map((cell) =>
      mirrored(cell, size, direction),
    );

    return (
      <Card size={size} direction={direction} background={ground}>
        {(pictures.gallery.length > 0 || tone === undefined) && (
          <Tiles {...{ cells, brandColor, ground }} pictures={pictures.gallery} />
        )}
        <Words size={size} box={mirrored(box, size, direction)}>
          <Brand {...{ content, fit, px, width, color: text, ground, accent }} />
          <LabelledStory {...{ content, fit, px, width, story, color: text, muted, accent }} />
        </Words>
      </Card>
    );
  },
});

/** Where so many pictures stand on a card that is read from the left. */
function cellsFor(size: PictureSize, count: number): PictureRegion[] {
  const { px } = layoutFor(size);
  return cellsOf(divide(size, PICTURES).aside, count, Math.max(2, px(GAP)));
}
