import { suggestion } from '../common/nearest';
import type { Choices, FocalPercent, ImageChoice, PictureChoice } from '../contracts/choices';
import { OgImageError } from '../contracts/errors';
import { own } from '../common/record';
import { isAbsent } from './absent';

type Pictures = Pick<Choices, 'picture' | 'image'>;

/** Strapi's have 24 characters; an app may write its own. */
const LONGEST_ID = 255;

const PICTURE_KEYS = ['file', 'focalPoint'] as const satisfies readonly (keyof PictureChoice)[];
const IMAGE_KEYS = ['file', 'crop', 'focalPoint'] as const satisfies readonly (keyof ImageChoice)[];
const POINT_KEYS = ['x', 'y'] as const satisfies readonly (keyof FocalPercent)[];

const PICTURE_FORM =
  '"picture" is { "file": "<documentId of a media library file>", "focalPoint": { "x": 50, "y": 50 } }, either of them alone, false for no picture, or null for the entry\'s own.';
const IMAGE_FORM =
  '"image" is { "file": "<documentId of a media library file>" }, with "crop": true and a "focalPoint" where every size is to be cropped, or null for a drawn card.';
const POINT_FORM = 'has "x" and "y" in percent, from 0 to 100.';

/** What to do about something that is no choice: to refuse it, or to pass it over. */
type Tell = (problem: string) => void;

/**
 * Reads which pictures were chosen. Whether the files are there is not asked here.
 * @throws OgImageError OG_CHOICES_INVALID, naming the first wrong one
 */
export function parsePictures(value: object): Pictures {
  return readPictures(value, (problem) => {
    throw new OgImageError('OG_CHOICES_INVALID', `Of a social card, ${problem}`);
  });
}

/** Of pictures that were stored once, those that can be used. */
export function keptPictures(value: object): Pictures {
  return readPictures(value, () => undefined);
}

/** The files that choices name, by their `documentId`, each once. */
export function filesNamed({ picture, image }: Pictures): string[] {
  const files = [picture ? picture.file : undefined, image?.file];
  return [...new Set(files.filter((file) => file !== undefined))];
}

function readPictures(value: object, tell: Tell): Pictures {
  const picture = readPicture(own(value, 'picture'), tell);
  const image = readImage(own(value, 'image'), tell);
  return { ...(picture !== undefined && { picture }), ...(image !== undefined && { image }) };
}

function readPicture(value: unknown, tell: Tell): Choices['picture'] {
  if (isAbsent(value)) return undefined;
  if (value === false) return false;
  if (!isPlain(value)) {
    tell(PICTURE_FORM);
    return undefined;
  }
  checkKeys('picture', value, PICTURE_KEYS, tell);
  const file = readFile('picture', own(value, 'file'), tell);
  const focalPoint = readPoint('picture', own(value, 'focalPoint'), tell);
  if (file === undefined && focalPoint === undefined) return undefined;
  return { ...(file !== undefined && { file }), ...(focalPoint && { focalPoint }) };
}

function readImage(value: unknown, tell: Tell): ImageChoice | undefined {
  if (isAbsent(value)) return undefined;
  if (!isPlain(value)) {
    tell(IMAGE_FORM);
    return undefined;
  }
  checkKeys('image', value, IMAGE_KEYS, tell);
  const file = readFile('image', own(value, 'file'), tell);
  const crop = own(value, 'crop');
  if (!isAbsent(crop) && typeof crop !== 'boolean') tell('"image.crop" is true or false.');
  const focalPoint = readPoint('image', own(value, 'focalPoint'), tell);
  if (file === undefined) {
    tell(IMAGE_FORM);
    return undefined;
  }
  return { file, ...(crop === true && { crop }), ...(focalPoint && { focalPoint }) };
}

function readFile(choice: string, value: unknown, tell: Tell): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string' && value.length <= LONGEST_ID) return value;
  const hint =
    typeof value === 'number' ? ' Its "id" is a number that changes with a transfer.' : '';
  tell(`"${choice}.file" is the "documentId" of a media library file, a text.${hint}`);
  return undefined;
}

/** Rounded to a hundredth, which is less than a pixel, so that equal points are equal. */
function readPoint(choice: string, value: unknown, tell: Tell): FocalPercent | undefined {
  if (isAbsent(value)) return undefined;
  if (!isPlain(value)) {
    tell(`"${choice}.focalPoint" ${POINT_FORM}`);
    return undefined;
  }
  checkKeys(`${choice}.focalPoint`, value, POINT_KEYS, tell);
  const [x, y] = [own(value, 'x'), own(value, 'y')];
  if (isPercent(x) && isPercent(y)) return { x: rounded(x), y: rounded(y) };
  tell(`"${choice}.focalPoint" ${POINT_FORM}`);
  return undefined;
}

function checkKeys(choice: string, value: object, known: readonly string[], tell: Tell): void {
  const strange = Object.keys(value).find((key) => !known.includes(key));
  if (strange === undefined) return;
  const shown = strange.slice(0, 64);
  tell(`"${choice}" has no "${shown}".${suggestion(shown, known)}`);
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPercent(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 100;
}

function rounded(percent: number): number {
  return Math.round(percent * 100) / 100;
}
