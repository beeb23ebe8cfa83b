import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { mutedOn, textOn } from '../kit/color';
import { defineTemplate } from '../kit/define';
import { groundColors } from '../kit/ground';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { inset, layoutFor, mirrored } from '../kit/layout';
import { fitStory } from '../kit/story';
import { trimContent } from '../kit/trim';
import { Arrow } from './arrow';
import { sample } from './sample';
import { Version, versionOf } from './version';

/** Of the height: where the version's figures stand. */
const BASELINE = { wide: 0.47, square: 0.42, tall: 0.27 } as const;

/** Pixels of the design. */
const GAP = 20;

/** The version's number in outline across the card, and below it what is new. */
export const release = defineTemplate({
  name: 'release',
  label: 'Release',
  parts: {
    version: { label: 'Version', type: 'text', names: ['version', 'release', 'tag', 'semver'] },
  },
  logo: logoWish,
  calm: 'whole',
  sample,
  component: ({ content: whole, size, fit, parts, ground: tone }) => {
    const { direction, brandColor } = whole;
    const layout = layoutFor(size);
    const { px, margin, orientation } = layout;
    const colors = tone && groundColors('brand', brandColor, tone);
    const ground = colors?.ground ?? brandColor;
    const text = colors?.text ?? textOn(brandColor);
    const muted = colors?.muted ?? mutedOn(brandColor, text);
    const version = versionOf(parts.version, whole.title);
    const baseline = Math.round(BASELINE[orientation] * size.height);
    const edge = margin - px(8);
    const box = inset(
      { left: 0, top: 0, ...size },
      { top: baseline + px(36), start: margin, bottom: edge, end: margin },
    );
    const { width } = box;
    // Half of the card is as much for these few words as the whole is for others.
    const content = trimContent(
      { ...whole, author: null, date: null },
      (1.5 * box.height) / layout.scale,
    );
    const label = labelHeight({ content, fit, px, width });
    const brand = hasBrand(content) ? px(BRAND_HEIGHT) : 0;
    const story = fitStory(content, fit, {
      px,
      width,
      height: box.height - label - brand - (label + brand > 0 ? px(GAP) : 0),
      titleSizes: [72, 66, 60, 55, 50, 45, 41, 37, 34, 31, 28, 25],
      titleLineHeight: 1.08,
      titleTracking: -0.03,
      descriptionSize: 26,
      descriptionLines: 2,
      gap: 14,
      titleFirst: 37,
    });

    return (
      <Card size={size} direction={direction} background={ground}>
        {version ? (
          <Version {...{ version, size, layout, fit, direction, color: muted, baseline }} />
        ) : (
          <Arrow {...{ size, layout, direction, color: muted, baseline }} />
        )}
        <Words size={size} box={mirrored(box, size, direction)}>
          <Brand {...{ content, fit, px, width, color: text, ground, accent: text }} />
          <LabelledStory
            {...{ content, fit, px, width, story, color: text, muted, accent: muted }}
          />
        </Words>
      </Card>
    );
  },
});
