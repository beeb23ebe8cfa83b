import type { PictureRegion, PictureSize } from '../../server/src/contracts/picture';
import { Brand, BRAND_HEIGHT, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { defineTemplate } from '../kit/define';
import { Drawing } from '../kit/drawing';
import { groundColors } from '../kit/ground';
import { labelHeight } from '../kit/label';
import { LabelledStory } from '../kit/labelled-story';
import { inset, layoutFor, mirrored } from '../kit/layout';
import { Photo } from '../kit/photo';
import { shades } from '../kit/shades';
import { fitStory } from '../kit/story';
import { TextBlock, textHeight } from '../kit/text-block';
import { trimContent } from '../kit/trim';

export const starter = defineTemplate({
  // What choices, options and the API call it, and what editors read.
  name: 'starter',
  label: 'Starter',

  // What editors choose for each card. The field draws a control for each option.
  options: {
    ground: {
      type: 'choice',
      label: 'Ground',
      default: 'night',
      choices: [
        { value: 'night', label: 'Night' },
        { value: 'paper', label: 'Paper' },
        { value: 'brand', label: 'Brand colour' },
      ],
    },
  },

  // What it draws besides title, description, label, author, date and picture. `names` are the
  // attributes that it is guessed by; the field's option `parts` names another one.
  parts: {
    series: { label: 'Series', type: 'text', names: ['series.name', 'series', 'collection.name'] },
  },

  // How large it draws the entry's picture and the site's logo: both are cropped before it is called.
  picture: (size) => {
    const { width, height } = pictureRegion(size);
    return { width, height, fit: 'cover' };
  },
  logo: logoWish,

  // What it is shown with where there is no entry.
  sample: {
    title: 'Slow trains and the people who love them',
    description: 'Twelve lines that nobody needs, and why they run full.',
    label: 'Travel',
    siteName: 'Faraway',
    brandColor: '#e11d48',
    parts: { series: 'Part 3 of Across the Alps' },
  },

  // A plain function, without hooks. It is called once for each card and size.
  component: ({ content: whole, size, fit, options, parts }) => {
    const { picture, direction, brandColor } = whole;
    // Lengths are those of a card of 1200 x 630; `px` carries them over to the card's own size.
    const { px, scale } = layoutFor(size);
    const { ground, text, muted, accent } = groundColors(options.ground, brandColor);
    const region = mirrored(pictureRegion(size), size, direction);
    const box = wordsBox(size);
    const { width } = box;

    // A small card has no room for everything: the title comes first.
    const room = box.height / scale;
    const content = trimContent(whole, room);
    const line = { content, fit, px, width };
    // `fit` sets a text at the largest of the sizes at which it fits into its box.
    const series =
      parts.series === null || room < 340
        ? null
        : fit(parts.series, {
            width,
            height: px(40),
            sizes: [px(24)],
            weight: 400,
            lineHeight: 1.45,
            maxLines: 1,
          });
    const brand = hasBrand(content) ? px(BRAND_HEIGHT + 40) : 0;
    const below = series === null ? 0 : textHeight(series) + px(28);
    const story = fitStory(content, fit, {
      px,
      width,
      height: box.height - brand - labelHeight(line) - below,
      titleSizes: [84, 78, 72, 66, 60, 55, 50, 46, 42, 38, 34, 31, 28],
      titleLineHeight: 1.08,
      titleTracking: -0.03,
      descriptionSize: 27,
      descriptionLines: 3,
      gap: 22,
      titleFirst: 46,
    });

    return (
      <Card size={size} direction={direction} background={ground}>
        {picture ? (
          <Photo
            picture={picture}
            region={region}
            brandColor={brandColor}
            borderRadius={`${px(28)}px`}
          />
        ) : (
          <Rings region={region} radius={px(28)} brandColor={brandColor} text={text} />
        )}
        <Words size={size} box={mirrored(box, size, direction)}>
          <Brand {...line} color={text} ground={ground} accent={accent} />
          <LabelledStory {...line} story={story} color={text} muted={muted} accent={accent}>
            {series && (
              <TextBlock
                text={series}
                color={muted}
                weight={400}
                direction={direction}
                style={{ marginTop: px(28) }}
              />
            )}
          </LabelledStory>
        </Words>
      </Card>
    );
  },
});

interface RingsProps {
  readonly region: PictureRegion;
  readonly radius: number;
  readonly brandColor: string;
  readonly text: string;
}

/** Where there is no picture: rings in shades of the brand colour. */
function Rings({ region, radius, brandColor, text }: RingsProps) {
  const { width, height } = region;
  const most = Math.min(width, height) / 2;
  return (
    <Drawing region={region}>
      <rect width={width} height={height} rx={radius} fill={brandColor} />
      {shades(brandColor, text).map((shade, index) => (
        <circle
          key={shade}
          cx={width / 2}
          cy={height / 2}
          r={most * (0.8 - index * 0.22)}
          fill={shade}
        />
      ))}
    </Drawing>
  );
}

/** Where the picture is on a card that is read from the left: beside the words, or above them. */
function pictureRegion(size: PictureSize): PictureRegion {
  const { orientation, margin } = layoutFor(size);
  const isWide = orientation === 'wide';
  const width = isWide ? Math.round(size.width * 0.34) : size.width - 2 * margin;
  const height = isWide ? size.height - 2 * margin : Math.round(size.height * 0.42) - margin;
  return { left: size.width - margin - width, top: margin, width, height };
}

/** Where the words are: in what the picture leaves free, without the margins. */
function wordsBox(size: PictureSize): PictureRegion {
  const { orientation, px, margin } = layoutFor(size);
  const picture = pictureRegion(size);
  const isWide = orientation === 'wide';
  return inset(
    { left: 0, top: 0, ...size },
    {
      top: isWide ? margin : picture.top + picture.height + px(36),
      start: margin,
      bottom: margin,
      end: isWide ? margin + picture.width + px(56) : margin,
    },
  );
}
