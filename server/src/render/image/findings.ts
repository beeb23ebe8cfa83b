import type { RenderWarning } from '../../contracts/renderer';

/** What is known of a finished picture and of how it is served. */
export interface ImageFacts {
  readonly name: string;
  /** As `webp`. */
  readonly type: string;
  /** Pixels of the picture as it was uploaded, upright. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** Frames. */
  readonly frames: number;
  /** Whether it is served whole, rather than cropped. */
  readonly whole: boolean;
  /** Bytes as it is served. */
  readonly bytes: number;
  /** Why a picture that is served whole was encoded anew, or null where it is served as it is. */
  readonly reencoded: Reencoding | null;
}

/** `type`: no JPEG or PNG; `turned`: by its EXIF data; `print`: CMYK; `large`: more than platforms take. */
export type Reencoding = 'type' | 'turned' | 'print' | 'large';

/** What a platform wants of a card: the least that Facebook shows large, and what all recommend. */
const LEAST = { width: 600, height: 315 };
const GOOD = { width: 1200, height: 630 };

/** WhatsApp shows no picture of more bytes. */
const MOST_BYTES = 600_000;

/** Of its width or height, what platforms may cut off without harm: X takes 5 % of a card's height. */
const SLIGHT = 0.06;

/** What is to be said of a picture, as plain data: a message is made of its code and values. */
export type ImageFinding = {
  [Code in keyof Sentences]: {
    readonly code: Code;
    readonly values: Parameters<Sentences[Code]>[0];
  };
}[keyof Sentences];

type Sentences = typeof SENTENCES;

/** The one place where findings become sentences. */
const SENTENCES = {
  OG_IMAGE_TOO_SMALL: ({ name, width, height }: Measured) =>
    `The picture "${name}" has ${width} x ${height} pixels. Under ${LEAST.width} x ${LEAST.height}, platforms show it small or not at all: use one of ${GOOD.width} x ${GOOD.height}.`,
  OG_IMAGE_SMALL: ({ name, width, height }: Measured) =>
    `The picture "${name}" has ${width} x ${height} pixels. It is sharper with ${GOOD.width} x ${GOOD.height} or more.`,
  OG_IMAGE_RATIO: ({ name, ratio }: { readonly name: string; readonly ratio: number }) =>
    `The picture "${name}" is ${ratio} times as wide as it is high. Platforms show 1.91 to 1 and cut the rest off: have it cropped to every size, or use one of ${GOOD.width} x ${GOOD.height}.`,
  OG_IMAGE_HEAVY: ({ name, kilobytes }: { readonly name: string; readonly kilobytes: number }) =>
    `The picture "${name}" has ${kilobytes} kB. WhatsApp shows none over ${MOST_BYTES / 1000} kB: have it cropped to every size, or use a smaller file.`,
  OG_IMAGE_REENCODED: ({ name, type, why }: Reencoded) => `The picture "${name}" ${WHY[why](type)}`,
  OG_IMAGE_ANIMATED: ({ name }: { readonly name: string }) =>
    `The picture "${name}" is animated. The card shows its first frame alone.`,
};

interface Measured {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

interface Reencoded {
  readonly name: string;
  readonly type: string;
  readonly why: Reencoding;
}

const WHY: Record<Reencoding, (type: string) => string> = {
  type: (type) =>
    `is of the type ${type}, which not every platform shows. The card is a JPEG or PNG made from it.`,
  turned: () =>
    'stands upright only where its EXIF data is read. The card is a copy that stands upright everywhere.',
  print: () => 'has colours for print (CMYK). The card is a copy in colours for screens.',
  large: () =>
    'is larger than 5 MB or 4096 pixels a side, more than platforms take. The card is a smaller copy.',
};

/** What an editor should know of a finished picture; nothing where it suits every platform. */
export function findingsOf(facts: ImageFacts): ImageFinding[] {
  const { name, type, width, height, whole, reencoded } = facts;
  const findings: ImageFinding[] = [];
  const measured = { name, width, height };
  if (width < LEAST.width || height < LEAST.height) {
    findings.push({ code: 'OG_IMAGE_TOO_SMALL', values: measured });
  } else if (width < GOOD.width || height < GOOD.height) {
    findings.push({ code: 'OG_IMAGE_SMALL', values: measured });
  }
  if (whole && lost(width / height) > SLIGHT) {
    const ratio = Math.round((width / height) * 100) / 100;
    findings.push({ code: 'OG_IMAGE_RATIO', values: { name, ratio } });
  }
  if (whole && facts.bytes > MOST_BYTES) {
    const kilobytes = Math.ceil(facts.bytes / 1000);
    findings.push({ code: 'OG_IMAGE_HEAVY', values: { name, kilobytes } });
  }
  if (reencoded !== null) {
    const values = { name, type: type.toUpperCase(), why: reencoded };
    findings.push({ code: 'OG_IMAGE_REENCODED', values });
  }
  if (facts.frames > 1) findings.push({ code: 'OG_IMAGE_ANIMATED', values: { name } });
  return findings;
}

/** A finding as a card tells it. */
export function warningOf(finding: ImageFinding): RenderWarning {
  // Code and values belong together, which an index into the table forgets.
  const sentence = SENTENCES[finding.code] as (values: ImageFinding['values']) => string;
  return { code: finding.code, message: sentence(finding.values) };
}

/** The part of a picture of this ratio that is cut off to a card's. */
function lost(ratio: number): number {
  const card = GOOD.width / GOOD.height;
  return 1 - Math.min(ratio, card) / Math.max(ratio, card);
}
