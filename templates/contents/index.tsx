import type { GroundTone } from '../../server/src/contracts/template';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { accentOn, mix, mutedOn, textOn } from '../kit/color';
import { defineTemplate } from '../kit/define';
import { divide } from '../kit/divide';
import { groundColors } from '../kit/ground';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { layoutFor, mirrored, wholeBox } from '../kit/layout';
import { fitStory } from '../kit/story';
import { trimContent } from '../kit/trim';
import { Lines } from './lines';
import { fitItems, List } from './list';
import { sample } from './sample';

/** Pixels of the design. */
const GAP = 56;

/** What the lines of a list that is not told take of the card. */
const LINES = { wide: 0.4, square: 0.44, tall: 0.44 } as const;

/** The first page of a section: its title, and what is in it, numbered. */
export const contents = defineTemplate({
  name: 'contents',
  label: 'Contents',
  parts: {
    items: {
      label: 'Items',
      type: 'list',
      names: ['items', 'entries', 'articles', 'posts', 'pages', 'chapters', 'links'],
    },
  },
  logo: logoWish,
  calm: 'whole',
  sample,
  component: ({ content: all, size, fit, parts, ground: tone }) => {
    const { direction, brandColor } = all;
    const layout = layoutFor(size);
    const { px } = layout;
    const { ground, text, muted, accent } = colorsOf(brandColor, tone);
    const whole = wholeBox(size, layout);
    const list = fitItems(parts.items, fit, layout, whole);
    const { aside, words } = divide(size, LINES);
    const box = list ? whole : words;
    const { width } = box;
    const room = box.height - (list ? list.height + px(GAP) : 0);
    // A list says much of what a description would: the rest may stand closer than elsewhere.
    const content = trimContent(
      { ...all, author: null, date: null },
      (list ? 1.45 : 1) * (room / layout.scale),
    );
    const brand = hasBrand(content) ? px(BRAND_HEIGHT) : 0;
    const label = labelHeight({ content, fit, px, width });
    const story = fitStory(content, fit, {
      px,
      width,
      height: room - brand - label,
      titleSizes: list
        ? [76, 71, 66, 60, 54, 49, 44, 40, 36, 33, 30, 27, 24]
        : [104, 96, 88, 80, 73, 66, 60, 54, 49, 44, 40, 36, 32, 28],
      titleLineHeight: 1.05,
      titleTracking: -0.035,
      descriptionSize: 26,
      descriptionLines: 1,
      gap: 14,
      titleFirst: 54,
    });

    return (
      <Card size={size} direction={direction} background={ground}>
        {!list && tone === undefined && (
          <Lines
            region={mirrored(aside, size, direction)}
            {...{ layout, direction, ground, accent }}
          />
        )}
        <Words size={size} box={mirrored(box, size, direction)}>
          <Brand {...{ content, fit, px, width, color: text, ground, accent }} />
          <LabelledStory {...{ content, fit, px, width, story, color: text, muted, accent }} />
          {list && (
            <List
              {...{ list, width, px, direction, color: text, accent }}
              rule={mix(ground, text, 0.3)}
            />
          )}
        </Words>
      </Card>
    );
  },
});

function colorsOf(brandColor: string, tone: GroundTone | undefined) {
  if (tone !== undefined) {
    return groundColors(tone === 'light' ? 'paper' : 'night', brandColor, tone);
  }
  const ground = mix('#101014', brandColor, 0.16);
  const text = textOn(ground);
  return { ground, text, muted: mutedOn(ground, text), accent: accentOn(ground, brandColor) };
}
