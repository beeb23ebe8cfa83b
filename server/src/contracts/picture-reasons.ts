/**
 * Why a picture cannot be drawn, by name, as a part of an English sentence. The name and the values
 * are what the admin translates; what stands in `detail` stays as it is.
 */
export const PICTURE_REASONS = {
  answered: ({ status }: { status: number }) => `the media library answered ${status}`,
  damaged: () => 'it is damaged, or no picture at all',
  empty: () => 'the file is empty',
  failed: ({ detail }: { detail: string }) => `reading it failed${detail && ` with ${detail}`}`,
  format: ({ format }: { format: string }) =>
    `it is ${/^[aeio]/iu.test(format) ? 'an' : 'a'} ${format} file, which cards are not drawn with`,
  heic: () => 'it is a HEIC photo, as iPhones make them, which cards are not drawn with',
  large: ({ most }: { most: string }) => `it is larger than ${most}`,
  missing: () => 'the file is not there',
  pixels: ({ width, height, most, detail }: PixelValues) =>
    `its ${width} x ${height} pixels are more than ${most} million${detail && `, the most ${detail}`}`,
  raw: () => 'it is a raw photo of a camera, which cards are not drawn with',
  refused: ({ host }: { host: string }) =>
    `its host ${host} leads into a private network that "net.private" in config/plugins.ts does not name`,
  slow: () => 'reading it took too long',
  svgComplex: ({ detail }: { detail: string }) => detail,
  svgText: () =>
    'its SVG holds text, which every machine draws with other fonts. Convert its text to paths in a drawing program',
  svgUnsafe: ({ detail }: { detail: string }) => detail,
  transparent: () => 'it is wholly transparent, and there is nothing in it to be seen',
  unreachable: ({ host, detail }: { host: string; detail: string }) =>
    `reading it failed, since its host ${host} cannot be reached${detail && ` (${detail})`}`,
  video: () => 'it is a video, which cards are not drawn with',
} as const;

interface PixelValues {
  readonly width: number;
  readonly height: number;
  /** Millions. */
  readonly most: number;
  /** What it is about the file that allows no more, or an empty text. */
  readonly detail: string;
}

type Reasons = typeof PICTURE_REASONS;
export type PictureReasonName = keyof Reasons;

type ValuesOf<Say> = Say extends () => string
  ? object
  : Say extends (values: infer Values) => string
    ? Values
    : never;

/** Why a picture cannot be drawn: the reason's name, and what it names. */
export type PictureReason = {
  [Name in PictureReasonName]: { readonly reason: Name } & Readonly<ValuesOf<Reasons[Name]>>;
}[PictureReasonName];

/** As a part of an English sentence. */
export function explainReason(why: PictureReason): string {
  const explain = PICTURE_REASONS[why.reason] as (values: PictureReason) => string;
  return explain(why);
}
