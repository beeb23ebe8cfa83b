import {
  GOOD_IMAGE as GOOD,
  LEAST_IMAGE as LEAST,
  MOST_IMAGE_BYTES as MOST_BYTES,
  type Reencoding,
} from '../../contracts/image-warnings';
import { warningOf, type RenderWarning } from '../../contracts/warnings';

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

/** Of its width or height, what platforms may cut off without harm: X takes 5 % of a card's height. */
const SLIGHT = 0.06;

/** What an editor should know of a finished picture; nothing where it suits every platform. */
export function findingsOf(facts: ImageFacts): RenderWarning[] {
  const { name, type, width, height, whole, reencoded } = facts;
  const findings: RenderWarning[] = [];
  const measured = { name, width, height };
  if (width < LEAST.width || height < LEAST.height) {
    findings.push(warningOf('OG_IMAGE_TOO_SMALL', measured));
  } else if (width < GOOD.width || height < GOOD.height) {
    findings.push(warningOf('OG_IMAGE_SMALL', measured));
  }
  if (whole && lost(width / height) > SLIGHT) {
    const ratio = Math.round((width / height) * 100) / 100;
    findings.push(warningOf('OG_IMAGE_RATIO', { name, ratio }));
  }
  if (whole && facts.bytes > MOST_BYTES) {
    const kilobytes = Math.ceil(facts.bytes / 1000);
    findings.push(warningOf('OG_IMAGE_HEAVY', { name, kilobytes }));
  }
  if (reencoded !== null) {
    const values = { name, type: type.toUpperCase(), why: reencoded };
    findings.push(warningOf('OG_IMAGE_REENCODED', values));
  }
  if (facts.frames > 1) findings.push(warningOf('OG_IMAGE_ANIMATED', { name }));
  return findings;
}

/** The part of a picture of this ratio that is cut off to a card's. */
function lost(ratio: number): number {
  const card = GOOD.width / GOOD.height;
  return 1 - Math.min(ratio, card) / Math.max(ratio, card);
}
