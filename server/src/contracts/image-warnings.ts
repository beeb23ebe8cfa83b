/** What a platform wants of a card: the least that Facebook shows large, and what all recommend. */
export const LEAST_IMAGE = { width: 600, height: 315 };
export const GOOD_IMAGE = { width: 1200, height: 630 };

/** WhatsApp shows no picture of more bytes. */
export const MOST_IMAGE_BYTES = 600_000;

/** `type`: no JPEG or PNG; `turned`: by its EXIF data; `print`: CMYK; `large`: more than platforms take. */
export type Reencoding = 'type' | 'turned' | 'print' | 'large';

interface Measured {
  readonly name: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
}

interface Reencoded {
  readonly name: string;
  /** As `WEBP`. */
  readonly type: string;
  readonly why: Reencoding;
}

const GOOD = `${GOOD_IMAGE.width} x ${GOOD_IMAGE.height}`;

const WHY: Record<Reencoding, (type: string) => string> = {
  type: (type) =>
    `is of the type ${type}, which not every platform shows. The card is a JPEG or PNG made from it.`,
  turned: () =>
    'stands upright only where its EXIF data is read. The card is a copy that stands upright everywhere.',
  print: () => 'has colours for print (CMYK). The card is a copy in colours for screens.',
  large: () =>
    'is larger than 5 MB or 4096 pixels a side, more than platforms take. The card is a smaller copy.',
};

/** What an editor may have to know of a finished picture that is the card: see `WARNINGS`. */
export const IMAGE_WARNINGS = {
  OG_IMAGE_TOO_SMALL: ({ name, width, height }: Measured) =>
    `The picture "${name}" has ${width} x ${height} pixels. Under ${LEAST_IMAGE.width} x ${LEAST_IMAGE.height}, platforms show it small or not at all: use one of ${GOOD}.`,
  OG_IMAGE_SMALL: ({ name, width, height }: Measured) =>
    `The picture "${name}" has ${width} x ${height} pixels. It is sharper with ${GOOD} or more.`,
  OG_IMAGE_RATIO: ({ name, ratio }: { readonly name: string; readonly ratio: number }) =>
    `The picture "${name}" is ${ratio} times as wide as it is high. Platforms show 1.91 to 1 and cut the rest off: have it cropped to every size, or use one of ${GOOD}.`,
  OG_IMAGE_HEAVY: ({ name, kilobytes }: { readonly name: string; readonly kilobytes: number }) =>
    `The picture "${name}" has ${kilobytes} kB. WhatsApp shows none over ${MOST_IMAGE_BYTES / 1000} kB: have it cropped to every size, or use a smaller file.`,
  OG_IMAGE_REENCODED: ({ name, type, why }: Reencoded) => `The picture "${name}" ${WHY[why](type)}`,
  OG_IMAGE_ANIMATED: ({ name }: { readonly name: string }) =>
    `The picture "${name}" is animated. The card shows its first frame alone.`,
} as const;
