import { IMAGE_WARNINGS } from './image-warnings';
import { ORDER_WARNINGS } from './order-warnings';
import { explainReason, type PictureReason } from './picture-reasons';
import type { Problem } from './problem';
import { REMEDIES, type Remedy } from './remedies';

/** By what is shown in a file's place. */
const FILE_MISSING = {
  picture:
    "The picture that was chosen for the card cannot be found in the media library, so the entry's own is drawn. Choose another one.",
  card: 'The finished picture that was chosen in place of the card cannot be found in the media library, so the card is drawn. Choose another one.',
  nothing:
    'A picture that was chosen in an option of the template cannot be found in the media library, so the card is drawn without it. Choose another one.',
} as const;

/**
 * What an editor may have to know of a card that was drawn all the same, by code: the English sentence,
 * which names the wrong thing and the remedy. The admin translates it by code and values.
 */
export const WARNINGS = {
  /** A design asks for what is not there. */
  OG_DESIGN_INCOMPLETE: ({ design, detail }: { design: string; detail: string }) =>
    `The design "${design}" ${detail}`,
  /** A font of the app's own cannot be drawn with. */
  OG_FONT_SKIPPED: ({ file, detail }: { file: string; detail: string }) =>
    `The font ${file} cannot be drawn with: ${detail}. The card is drawn without it; export the font again, or take it out of "fonts" in config/plugins.ts.`,
  /** Han characters are drawn as another country writes them. */
  OG_GLYPHS_FOREIGN: ({ character, drawn, wanted, packages }: ForeignGlyphs) =>
    `Characters such as "${character}" are drawn in the forms of ${drawn}, since no font for ${wanted} is installed. Run \`npm install ${packages.join(' ')}\` in the app, and restart it.`,
  /** A file that an editor chose has gone. */
  OG_FILE_MISSING: ({ instead }: { instead: keyof typeof FILE_MISSING }) => FILE_MISSING[instead],
  /** No font has some characters. */
  OG_GLYPHS_MISSING: ({ characters, more, writings, packages }: MissingGlyphs) =>
    `No installed font has ${characters.join(', ')}${more > 0 ? ` and ${more} more` : ''}. ${installAdvice(writings, packages)}`,
  ...IMAGE_WARNINGS,
  /** A finished picture cannot be the card. */
  OG_IMAGE_SKIPPED: ({ name, remedy, ...why }: SkippedImage) =>
    `The picture "${name}" cannot be the card${'reason' in why ? `: ${explainReason(why)}` : ''}. ${remedy === undefined || remedy === 'later' ? '' : `${REMEDIES[remedy]} `}Until then the card is drawn.`,
  ...ORDER_WARNINGS,
  /** A picture is not on the card. */
  OG_PICTURE_SKIPPED: ({ name, stage, remedy, ...why }: SkippedPicture) => {
    const happened = stage === 'read' ? 'could not be read' : 'was left out';
    const without = stage === 'read' && remedy !== 'later' ? 'The card is drawn without it. ' : '';
    return `The picture "${name}" ${happened}: ${explainReason(why)}. ${without}${REMEDIES[remedy]}`;
  },
  /** A pinned picture is not stored any more. */
  OG_PIN_GONE: (_values: object) =>
    'The pinned picture is not stored any more, so the card follows its entry again. Unpin it, or pin another one.',
  /** A text does not fit, and was cut. */
  OG_TEXT_CLAMPED: ({ start, length, template }: ClampedText) =>
    `"${start}…" was shortened: its ${length} characters do not fit the template "${template}". Shorten it, or pick another template.`,
  /** The entry has no title. */
  OG_TITLE_MISSING: ({ title, paths }: { title: string; paths: readonly string[] }) =>
    `This entry has no title, so "${title}", the name of its content type, is drawn. Fill in one of: ${paths.map((path) => `"${path}"`).join(', ')}.`,
} as const;

export interface ForeignGlyphs {
  readonly character: string;
  /** The writing in whose forms they are drawn. */
  readonly drawn: string;
  /** The writing that the card asks for. */
  readonly wanted: string;
  /** What to install. */
  readonly packages: readonly string[];
  readonly remedy: 'install';
}

export interface MissingGlyphs {
  /** The first of them, each with its code points. */
  readonly characters: readonly string[];
  /** How many are not named. */
  readonly more: number;
  /** What the packages are for, in their order. */
  readonly writings: readonly string[];
  /** What to install. Empty where nothing has them. */
  readonly packages: readonly string[];
  readonly remedy: 'install' | 'leaveOut';
}

export type SkippedPicture = {
  readonly name: string;
  /** Whether its bytes were not to be had, or could not be drawn with. */
  readonly stage: 'read' | 'drawn';
  readonly remedy: Remedy;
} & PictureReason;

export type SkippedImage = {
  readonly name: string;
  readonly remedy?: Remedy;
} & (PictureReason | object);

export interface ClampedText {
  /** Its first characters. */
  readonly start: string;
  /** The last words before the ellipsis. */
  readonly cutAfter: string;
  /** UTF-16 units of the whole. */
  readonly length: number;
  /** The template's name. */
  readonly template: string;
}

export type WarningCode = keyof typeof WARNINGS;

/** What the sentence of a code names. */
export type WarningValues<Code extends WarningCode> = Parameters<(typeof WARNINGS)[Code]>[0];

/** Something an editor should know of a card that was drawn all the same. */
export interface RenderWarning extends Problem {
  readonly code: WarningCode;
  /**
   * There when what is missing may be there another time, such as a picture that a busy machine
   * took too long to read: this drawing should not stand for its fingerprint for good.
   */
  readonly transient?: true;
}

/** Warns of something, in the words of its code. */
export function warningOf<Code extends WarningCode>(
  code: Code,
  values: WarningValues<Code>,
  { transient = false }: { readonly transient?: boolean } = {},
): RenderWarning {
  const say = WARNINGS[code] as (values: WarningValues<Code>) => string;
  return {
    code,
    values: { ...values },
    message: say(values),
    ...(transient && { transient: true as const }),
  };
}

function installAdvice(writings: readonly string[], packages: readonly string[]): string {
  if (packages.length === 0) return REMEDIES.leaveOut;
  const each = packages.map(
    (name, index) => `For ${writings[index] ?? name}, run \`npm install ${name}\` in the app`,
  );
  return `${each.join('. ')}, and restart it.`;
}
