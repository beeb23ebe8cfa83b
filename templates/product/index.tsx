import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { accentOn, mix } from '../kit/color';
import { defineTemplate } from '../kit/define';
import { divide } from '../kit/divide';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { layoutFor, mirrored } from '../kit/layout';
import { paperOf } from '../kit/paper';
import { formatPrice } from '../kit/price';
import { fitStory } from '../kit/story';
import { trimContent } from '../kit/trim';
import { PRICE_HEIGHT, PriceTab } from './price-tab';
import { sample } from './sample';
import { pictureRoom, Stage, SwingTag } from './stage';

/** The stage's part of the card. */
const STAGE = { wide: 0.47, square: 0.44, tall: 0.5 } as const;

/** Pixels of the design. */
const LEAST_GAPS = 40;
/** Words with less room in height than this have none for a price. */
const ROOM_FOR_PRICE = 280;

/** A shelf in a quiet shop: the thing itself, its name, and what it costs. */
export const product = defineTemplate({
  name: 'product',
  label: 'Product',
  options: {
    currency: {
      type: 'text',
      label: 'Currency',
      help: 'Of prices whose entry names none, such as EUR.',
      default: '',
      maxLength: 3,
    },
  },
  parts: {
    price: { label: 'Price', type: 'number', names: ['price', 'salePrice', 'amount', 'cost'] },
    currency: { label: 'Currency', type: 'text', names: ['currency', 'currencyCode'] },
  },
  picture: (size) => {
    const { width, height } = pictureRoom(divide(size, STAGE).aside, layoutFor(size));
    return { width, height, fit: 'contain' };
  },
  logo: logoWish,
  calm: 'none',
  sample,
  component: ({ content: whole, size, fit, parts, options }) => {
    const { picture, direction, brandColor, locale } = whole;
    const layout = layoutFor(size);
    const { px } = layout;
    const { ground, tint, ink, muted, accent } = paperOf(brandColor);
    const wall = mix(tint, ink, 0.03);
    // A white tab on white paper would be none.
    const tab = accentOn(ground, brandColor, 1.4);
    const { aside, words: box } = divide(size, STAGE);
    const { width } = box;
    const stage = mirrored(aside, size, direction);
    const content = trimContent({ ...whole, author: null, date: null }, box.height / layout.scale);

    const isRoomy = box.height >= px(ROOM_FOR_PRICE);
    const currency = parts.currency ?? (options.currency === '' ? null : options.currency);
    const price = isRoomy && parts.price ? formatPrice(parts.price, currency, locale) : null;
    const label = labelHeight({ content, fit, px, width });
    const around = (hasBrand(content) ? BRAND_HEIGHT : 0) + (price ? PRICE_HEIGHT : 0);
    const story = fitStory(content, fit, {
      px,
      width,
      height: box.height - label - px(around + (around > 0 || label > 0 ? LEAST_GAPS : 0)),
      titleSizes: [84, 78, 72, 66, 60, 55, 50, 45, 41, 37, 34, 31, 28],
      titleLineHeight: 1.06,
      titleTracking: -0.03,
      descriptionSize: 26,
      descriptionLines: 2,
      gap: 18,
      titleFirst: 45,
    });

    return (
      <Card size={size} direction={direction} background={ground}>
        <div style={{ position: 'absolute', ...stage, background: wall }} />
        {picture ? (
          <Stage room={pictureRoom(stage, layout)} {...{ picture, px, ink, brandColor }} />
        ) : (
          <SwingTag
            region={stage}
            {...{ direction, color: tab, ground: wall }}
            shade={mix(wall, ink, 0.22)}
          />
        )}
        <Words size={size} box={mirrored(box, size, direction)}>
          <Brand {...{ content, fit, px, width, color: ink, ground, accent }} />
          <LabelledStory {...{ content, fit, px, width, story, color: ink, muted, accent }} />
          {price ? (
            <PriceTab {...{ price, fit, px, width, direction, color: tab, ground }} />
          ) : (
            <div style={{ display: 'flex' }} />
          )}
        </Words>
      </Card>
    );
  },
});
