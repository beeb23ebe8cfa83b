import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { defineTemplate, type KitProps } from '../kit/define';
import { GROUND, groundColors } from '../kit/ground';
import { fitHeadline } from '../kit/headline';
import { inset, layoutFor, type Layout } from '../kit/layout';
import { TextBlock } from '../kit/text-block';
import { trimContent } from '../kit/trim';
import { sample } from './sample';

/** Pixels of the design. */
const GAP = 36;

const OPTIONS = { ground: { ...GROUND, default: 'night' } } as const;

/** One ground, the site's mark, and the title below it. Nothing else. */
export const minimal = defineTemplate({
  name: 'minimal',
  label: 'Minimal',
  options: OPTIONS,
  logo: logoWish,
  calm: 'whole',
  component: Minimal,
  sample,
});

function Minimal({ content: whole, size, fit, options, ground: tone }: KitProps<typeof OPTIONS>) {
  const { direction, brandColor } = whole;
  const layout = layoutFor(size);
  const { px } = layout;
  const { ground, text, accent } = groundColors(options.ground, brandColor, tone);
  const box = wordsBox(size, layout);
  const { width } = box;
  const content = trimContent(whole, box.height / layout.scale);
  const brand = hasBrand(content) ? px(BRAND_HEIGHT + GAP) : 0;
  const title = fitHeadline(content.title, fit, {
    ...{ width, height: box.height - brand, weight: 700, maxLines: 3 },
    sizes: [120, 110, 101, 93, 85, 78, 72, 66, 61, 56].map(px),
    lineHeight: 1.08,
    tracking: -0.035,
    smallSizes: [52, 48, 44, 40, 36, 33, 30, 28].map(px),
    smallLineHeight: 1.2,
  });

  return (
    <Card size={size} direction={direction} background={ground}>
      <Words size={size} box={box}>
        <div
          style={{
            ...{ display: 'flex', flexDirection: 'column', flexGrow: 1 },
            ...{ alignItems: 'center', justifyContent: 'center' },
          }}
        >
          {brand > 0 && (
            <div style={{ display: 'flex', height: brand, alignItems: 'flex-start' }}>
              <Brand {...{ content, fit, px, width, color: text, ground, accent }} />
            </div>
          )}
          <TextBlock text={title} color={text} weight={700} direction={direction} align="center" />
        </div>
      </Words>
    </Card>
  );
}

/** In a wide card the title keeps away from the sides, so that its lines are near each other in length. */
function wordsBox(size: PictureSize, { px, margin, orientation }: Layout): PictureRegion {
  const side = orientation === 'wide' ? margin + px(48) : margin;
  return inset(
    { left: 0, top: 0, ...size },
    { top: margin, start: side, bottom: margin, end: side },
  );
}
