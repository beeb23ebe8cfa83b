import { Brand, hasBrand, logoWish } from '../kit/brand';
import { Card, Words } from '../kit/card';
import { textOn } from '../kit/color';
import { defineTemplate, type KitProps } from '../kit/define';
import { layoutFor, mirrored } from '../kit/layout';
import { Photo } from '../kit/photo';
import { Border } from './border';
import { frameOf } from './measures';
import { Nest } from './nest';
import { sample } from './sample';

const OPTIONS = {
  border: {
    type: 'choice',
    label: 'Border',
    default: 'medium',
    choices: [
      { value: 'thin', label: 'Thin' },
      { value: 'medium', label: 'Medium' },
      { value: 'thick', label: 'Thick' },
    ],
  },
} as const;

/** The entry's picture in a border of the brand's colour, the logo in its corner. No text at all. */
export const frame = defineTemplate({
  name: 'frame',
  label: 'Frame',
  options: OPTIONS,
  picture: (size) => ({ ...size, fit: 'cover' }),
  logo: logoWish,
  calm: 'none',
  component: Frame,
  sample,
});

function Frame({ content: whole, size, fit, options }: KitProps<typeof OPTIONS>) {
  const { picture, logo, direction, brandColor } = whole;
  const { px } = layoutFor(size);
  // The site's name would be text.
  const content = { ...whole, siteName: null };
  const measures = frameOf(size, options.border, logo);
  const { plate } = measures;
  const place = mirrored(plate, size, direction);
  const color = textOn(brandColor);

  return (
    <Card size={size} direction={direction} background={brandColor}>
      {picture ? (
        <Photo picture={picture} brandColor={brandColor} region={{ left: 0, top: 0, ...size }} />
      ) : (
        <Nest {...{ size, measures, brandColor }} />
      )}
      <Border {...{ size, measures, direction, color: brandColor }} hasPlate={hasBrand(content)} />
      <Words size={size} box={place}>
        <div style={{ display: 'flex', flexGrow: 1, alignItems: 'center' }}>
          <Brand
            {...{ content, fit, px, width: plate.width, color, ground: brandColor, accent: color }}
          />
        </div>
      </Words>
    </Card>
  );
}
