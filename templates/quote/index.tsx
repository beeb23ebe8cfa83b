import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { Brand, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { defineTemplate, type KitProps } from '../kit/define';
import { GROUND, groundColors } from '../kit/ground';
import { inset, layoutFor, mirrored, type Layout } from '../kit/layout';
import { Photo } from '../kit/photo';
import { trimContent } from '../kit/trim';
import { fitQuotation, Quotation } from './quotation';
import { sample } from './sample';
import { fitSpeaker, Speaker } from './speaker';

/** Pixels of the design. */
const PORTRAIT = 76;
const PORTRAIT_GAP = 20;
const FOOT = 116;
const BRAND_WIDTH = 300;
const LEAST_SPEAKER = 240;

const OPTIONS = { ground: GROUND };

const PARTS = {
  role: {
    label: 'Role',
    type: 'text',
    names: ['role', 'jobTitle', 'position', 'authorTitle', 'company'],
  },
} as const;

/** Somebody's words, set in a serif between wide margins, and a small portrait of who said them. */
export const quote = defineTemplate({
  name: 'quote',
  label: 'Quote',
  typeface: 'serif',
  options: OPTIONS,
  parts: PARTS,
  picture: (size) => {
    const { width, height } = portraitRegion(size);
    return { width, height, fit: 'cover' };
  },
  logo: logoWish,
  calm: 'none',
  component: Quote,
  sample,
});

function Quote({
  content: whole,
  size,
  fit,
  options,
  parts,
}: KitProps<typeof OPTIONS, typeof PARTS>) {
  const { direction, brandColor } = whole;
  const layout = layoutFor(size);
  const { px } = layout;
  const { ground, text, muted, accent, line } = groundColors(options.ground, brandColor);

  const { box, hang } = wordsBox(size, layout);
  const trimmed = trimContent(whole, box.height / layout.scale);
  // A card without room for a name has none for a face either.
  const picture = whole.author !== null && trimmed.author === null ? null : whole.picture;
  const width = box.width - hang;
  const aside = picture ? px(PORTRAIT + PORTRAIT_GAP) : 0;
  const hasBothRoom = width - aside >= px(BRAND_WIDTH + LEAST_SPEAKER);
  const content = hasBothRoom ? trimmed : { ...trimmed, logo: null, siteName: null };
  const beside = width - aside - (hasBrand(content) ? px(BRAND_WIDTH) : 0);
  const speaker = fitSpeaker(content, parts.role, { fit, px, width: beside });
  const hasFoot = speaker.lines.length > 0 || picture !== null || hasBrand(content);
  const quotation = fitQuotation(content, fit, {
    ...{ px, hang, width },
    height: box.height - (hasFoot ? px(FOOT + 28) : 0),
  });

  return (
    <Card size={size} direction={direction} background={ground}>
      {picture && (
        <Photo
          picture={picture}
          brandColor={brandColor}
          region={mirrored(portraitRegion(size), size, direction)}
          borderRadius={`${px(PORTRAIT)}px`}
        />
      )}
      <Words size={size} box={mirrored(box, size, direction)}>
        <Quotation {...{ quotation, hang, direction, color: text, accent }} />
        {hasFoot && (
          <div style={{ display: 'flex', height: px(FOOT), alignItems: 'flex-end' }}>
            <div style={{ display: 'flex', width: hang, flexShrink: 0 }} />
            <div
              style={{
                ...{ display: 'flex', alignItems: 'flex-end', justifyContent: 'space-between' },
                ...{ width, height: px(FOOT) },
                borderTop: `${Math.max(1, px(2))}px solid ${line}`,
              }}
            >
              <div style={{ display: 'flex', height: px(PORTRAIT), alignItems: 'center' }}>
                <div style={{ display: 'flex', width: aside }} />
                <Speaker {...{ speaker, direction, color: text, muted }} />
              </div>
              <div style={{ display: 'flex', height: px(PORTRAIT), alignItems: 'center' }}>
                <Brand
                  {...{
                    content,
                    fit,
                    px,
                    width: px(BRAND_WIDTH - 28),
                    color: text,
                    ground,
                    accent,
                  }}
                />
              </div>
            </div>
          </div>
        )}
      </Words>
    </Card>
  );
}

/** Where words and marks are on a card that is read from the left, and what the marks have of it. */
function wordsBox(size: PictureSize, { px, margin, orientation }: Layout) {
  const isWide = orientation === 'wide';
  const wide = isWide ? px(44) : 0;
  const box = inset(
    { left: 0, top: 0, ...size },
    { top: margin, start: margin, bottom: margin - px(4), end: margin + wide },
  );
  return { box, hang: isWide ? px(88) : px(48) };
}

function portraitRegion(size: PictureSize): PictureRegion {
  const layout = layoutFor(size);
  const { box, hang } = wordsBox(size, layout);
  const length = layout.px(PORTRAIT);
  return {
    ...{ left: box.left + hang, top: box.top + box.height - length },
    ...{ width: length, height: length },
  };
}
