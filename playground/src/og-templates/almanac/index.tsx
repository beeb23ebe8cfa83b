import {
  Brand,
  Card,
  defineTemplate,
  fitStory,
  GROUND,
  groundColors,
  inset,
  LabelledStory,
  labelHeight,
  layoutFor,
  logoWish,
  mirrored,
  trimContent,
  wholeBox,
  Words,
  type Layout,
  type PictureSize,
} from 'strapi-plugin-og-image/template';

import { Marsh } from './marsh';
import { Moon } from './moon';

/** Pixels of the design. */
const BRAND_ROOM = 92;

/** A page of an almanac: the moon over the marsh, as it stands that day, and the words beside it. */
export default defineTemplate({
  name: 'almanac',
  label: 'Almanac',
  typeface: 'serif',
  options: { sky: { ...GROUND, label: 'Sky', default: 'night' } },
  seeded: true,
  logo: logoWish,
  sample: {
    title: 'Spring tide, and a clear night for it',
    description: 'High water at 21:40. Bring boots, a torch and somebody who knows the way.',
    siteName: 'Saltmarsh',
    brandColor: '#0f5c56',
    date: '2026-03-05',
  },
  component: ({ content: whole, size, fit, options, seed }) => {
    const { direction, brandColor, date } = whole;
    const layout = layoutFor(size);
    const { px } = layout;
    const colors = groundColors(options.sky, brandColor);
    const { ground, text, muted, accent } = colors;
    const { moon, water, words, above } = regions(size, layout);
    const room = words.height - above;
    const content = trimContent({ ...whole, author: null }, room / layout.scale + BRAND_ROOM);
    const line = { content, fit, px, width: words.width };
    const story = fitStory(content, fit, {
      ...{ px, width: words.width },
      height: room - labelHeight(line),
      titleSizes: [92, 84, 77, 70, 64, 58, 53, 48, 44, 40, 36, 33, 30, 28],
      titleLineHeight: 1.12,
      titleTracking: -0.02,
      ...{ descriptionSize: 25, descriptionLines: 3, gap: 20, titleFirst: 48 },
    });
    return (
      <Card size={size} direction={direction} background={ground}>
        <Moon region={mirrored(moon, size, direction)} {...{ date, seed, colors }} />
        <Marsh region={water} {...{ seed, colors, direction }} />
        <Words size={size} box={mirrored(words, size, direction)}>
          <Brand {...line} {...{ color: text, ground, accent }} />
          <LabelledStory {...line} {...{ story, color: text, muted, accent }} />
        </Words>
      </Card>
    );
  },
});

/**
 * Where the moon, the water and the words are on a card that is read from the left, and how much above
 * the words is kept free.
 */
function regions(size: PictureSize, layout: Layout) {
  const { px, margin, orientation } = layout;
  const isWide = orientation === 'wide';
  const tide = Math.round(size.height * (isWide ? 0.2 : 0.16));
  const water = { left: 0, top: size.height - tide, width: size.width, height: tide };
  const length = isWide
    ? Math.min(px(360), size.height - tide - margin)
    : Math.round(Math.min(size.width * 0.5, (size.height - tide) * 0.36));
  const moon = {
    left: size.width - margin - length,
    top: isWide ? Math.round((size.height - tide - length) / 2) + px(6) : margin,
    ...{ width: length, height: length },
  };
  const words = inset(wholeBox(size, layout), {
    ...{ start: 0, bottom: tide - px(8) },
    top: 0,
    end: isWide ? length + px(52) : 0,
  });
  // In a tall card the brand stands beside the moon, and the words below both.
  const above = isWide ? px(BRAND_ROOM) : length + px(28);
  return { moon, water, words, above };
}
