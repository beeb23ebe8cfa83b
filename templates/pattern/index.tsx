import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Byline, hasByline } from '../kit/byline';
import { Card, Words } from '../kit/card';
import { defineTemplate } from '../kit/define';
import { Drawing } from '../kit/drawing';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { inset, layoutFor, mirrored } from '../kit/layout';
import { paperOf } from '../kit/paper';
import { randomFrom } from '../kit/random';
import { fitStory } from '../kit/story';
import { trimContent } from '../kit/trim';
import { Contours } from './contours';
import { Dots } from './dots';
import { ornamentColors } from './palette';
import { sample } from './sample';
import { Tiles } from './tiles';

/** Pixels of the design. */
const TILE = 105;
const PADDING = 44;
const BYLINE_HEIGHT = 54;
const GAP = 30;

/** The panel's part of the card, at most. */
const PANEL = { wide: [0.6, 1], square: [1, 0.66], tall: [1, 0.6] } as const;

/** An ornament that no other entry has, and the title on a plain panel. */
export const pattern = defineTemplate({
  name: 'pattern',
  label: 'Pattern',
  seeded: true,
  options: {
    ornament: {
      type: 'choice',
      label: 'Ornament',
      default: 'tiles',
      choices: [
        { value: 'tiles', label: 'Tiles' },
        { value: 'contours', label: 'Contours' },
        { value: 'dots', label: 'Dots' },
      ],
    },
  },
  logo: logoWish,
  calm: 'left',
  sample,
  component: ({ content: whole, size, fit, options, seed }) => {
    const { direction, brandColor } = whole;
    const layout = layoutFor(size);
    const { px, margin, orientation } = layout;
    const { ground, ink, muted, accent } = paperOf(brandColor);
    const edge = margin - px(8);
    const room = inset(
      { left: 0, top: 0, ...size },
      { top: edge, start: edge, bottom: edge, end: edge },
    );
    const [widest, highest] = PANEL[orientation];
    const padding = Math.min(px(PADDING), Math.round(0.6 * margin));
    const panel = {
      width: Math.round(widest * room.width),
      height: Math.round(highest * room.height),
    };
    const width = panel.width - 2 * padding;
    const most = panel.height - 2 * padding;
    const content = trimContent(whole, most / layout.scale);
    const brand = hasBrand(content) ? px(BRAND_HEIGHT + GAP) : 0;
    const around =
      brand +
      (hasByline(content) ? px(BYLINE_HEIGHT) : 0) +
      labelHeight({ content, fit, px, width });
    const story = fitStory(content, fit, {
      px,
      width,
      height: most - around,
      titleSizes: [62, 57, 52, 48, 44, 40, 36, 33, 30, 28, 26],
      titleLineHeight: 1.08,
      titleTracking: -0.03,
      descriptionSize: 25,
      descriptionLines: 2,
      gap: 18,
      titleFirst: 40,
    });
    const height = Math.min(panel.height, around + story.height + 2 * padding);
    const box = {
      left: room.left,
      top: room.top + room.height - height,
      width: panel.width,
      height,
    };
    const colors = ornamentColors(brandColor, ground);
    const ornament = { size, unit: px(TILE), random: randomFrom(seed), colors };

    return (
      <Card size={size} direction={direction} background={colors[0]}>
        <Drawing region={{ left: 0, top: 0, ...size }}>
          {options.ornament === 'tiles' && <Tiles {...ornament} />}
          {options.ornament === 'contours' && <Contours {...ornament} />}
          {options.ornament === 'dots' && <Dots {...ornament} />}
        </Drawing>
        <Words size={size} box={mirrored(box, size, direction)}>
          <div
            style={{
              display: 'flex',
              flexDirection: 'column',
              justifyContent: 'space-between',
              ...{ width: box.width, height },
              padding,
              borderRadius: px(10),
              background: ground,
            }}
          >
            <Brand {...{ content, fit, px, width, color: ink, ground, accent }} />
            <LabelledStory {...{ content, fit, px, width, story, color: ink, muted, accent }}>
              {hasByline(content) && (
                <div style={{ display: 'flex', height: px(BYLINE_HEIGHT), alignItems: 'flex-end' }}>
                  <Byline {...{ content, fit, px, width, color: ink, muted }} />
                </div>
              )}
            </LabelledStory>
          </div>
        </Words>
      </Card>
    );
  },
});
