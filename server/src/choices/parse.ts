import { keptOptions, parseOptions, type Options } from '../catalogue/options';
import { parseHexColor } from '../common/color';
import { suggestion } from '../common/nearest';
import { CHOICE_KEYS, type Choices } from '../contracts/choices';
import { OgImageError } from '../contracts/errors';
import type { TemplateInfo } from '../contracts/template';
import { own } from '../common/record';
import { isAbsent } from './absent';
import { keptBackground, parseBackground } from './background';
import { keptPictures, parsePictures } from './pictures';
import { keptPin, parsePin } from './pin';
import { keptWords, parseWords } from './words';

/** What editors of a content type may choose. */
export interface Choosable {
  /** Templates, by name. */
  readonly templates: readonly string[];
  /**
   * The template of this name, or those that entries may have whose editor chose none: one where the
   * entry is known, else several, any of which may have the options.
   * @default options of templates are passed over
   */
  readonly templatesOf?: (name: string | undefined) => readonly TemplateInfo[];
}

/**
 * Reads the field's value, by own properties. Null, undefined and an empty text are no choice, and
 * `false` is a card that is off.
 * @param stored whether it was read before: then what is no choice, or is one no more, is passed over
 * @throws OgImageError OG_CHOICES_INVALID, OG_TEMPLATE_UNKNOWN or OG_COLOR_INVALID
 */
export function parseChoices(
  value: unknown,
  { templates, templatesOf }: Choosable,
  { stored = false }: { readonly stored?: boolean } = {},
): Choices {
  if (value === null || value === undefined) return {};
  if (value === false) return { off: true };
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw invalid(
      'The social card field holds an object such as { "template": "editorial", "brandColor": "#4945ff" }, false for no card, or null.',
    );
  }
  if (!stored) {
    checkKeys(value);
    checkOff(own(value, 'off'));
  }
  const template = own(value, 'template');
  const brandColor = own(value, 'brandColor');
  const written = own(value, 'options');
  const name = isAbsent(template) ? undefined : parseTemplate(template, templates);
  const read = stored ? keptOptions : parseOptions;
  const options =
    isAbsent(written) || !templatesOf ? {} : readForAny(written, templatesOf(name), read);
  return {
    ...(name !== undefined && { template: name }),
    ...(Object.keys(options).length > 0 && { options }),
    ...(isAbsent(brandColor) ? {} : { brandColor: parseColor(brandColor) }),
    ...(stored ? keptWords(value) : parseWords(value)),
    ...(stored ? keptPictures(value) : parsePictures(value)),
    ...(stored ? keptBackground(value) : parseBackground(value)),
    ...(stored ? keptPin(value) : parsePin(value)),
    ...(isOff(value) && { off: true }),
  };
}

/** Whether a field's value, as it is stored, switches the card off. */
export function isOff(value: unknown): boolean {
  return (
    value === false || (typeof value === 'object' && value !== null && own(value, 'off') === true)
  );
}

function checkKeys(value: object): void {
  const strange = Object.keys(value).find((key) => !CHOICE_KEYS.some((known) => known === key));
  if (strange === undefined) return;
  const shown = strange.slice(0, 64);
  throw invalid(`The social card field has no choice "${shown}".${suggestion(shown, CHOICE_KEYS)}`);
}

function invalid(detail: string): OgImageError {
  return new OgImageError('OG_CHOICES_INVALID', detail, { values: { detail } });
}

function checkOff(off: unknown): void {
  if (isAbsent(off) || typeof off === 'boolean') return;
  throw invalid('Of a social card, "off" is true or false.');
}

/**
 * Reads options that one of several templates takes. What is as by default in one is kept where it is
 * a choice in another, since either may be drawn.
 * @throws OgImageError OG_CHOICES_INVALID where none takes them, in the words of the first
 */
function readForAny(
  written: unknown,
  [first, ...others]: readonly TemplateInfo[],
  read: (value: unknown, template: TemplateInfo) => Options,
): Options {
  if (first === undefined) return {};
  if (others.length === 0) return read(written, first);
  const attempts = [first, ...others].map((template) => attempt(() => read(written, template)));
  const accepted = attempts.filter((options) => options !== null);
  if (accepted.length === 0) return read(written, first);
  return Object.assign({}, ...accepted) as Options;
}

function attempt(read: () => Options): Options | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof OgImageError) return null;
    throw error;
  }
}

/**
 * Reads a CSS colour into `#rrggbb`; a transparency is dropped, since a card has nothing behind it.
 * @throws OgImageError OG_COLOR_INVALID
 */
export function parseColor(value: unknown): string {
  const color = parseHexColor(value);
  if (color !== null) return color;
  throw new OgImageError(
    'OG_COLOR_INVALID',
    `${shown(value)} is not a colour. Write one such as "#4945ff", "rgb(73, 69, 255)" or "rebeccapurple".`,
    { values: { value: shown(value) } },
  );
}

function parseTemplate(value: unknown, templates: readonly string[]): string {
  if (typeof value === 'string' && templates.includes(value)) return value;
  const word = typeof value === 'string' ? value.slice(0, 64) : '';
  throw new OgImageError(
    'OG_TEMPLATE_UNKNOWN',
    `There is no template ${shown(value)} for this content type.${suggestion(word, templates)}`,
    { values: { template: word } },
  );
}

/** A value for a sentence, from whomever it came: an object's own `toString` is never called. */
function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) ? '[…]' : '{…}';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
