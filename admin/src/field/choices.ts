import { keptPictures } from '../../../server/src/choices/pictures';
import { WORDS, type Choices, type Word } from '../../../server/src/contracts/choices';
import type { OptionValue } from '../../../server/src/contracts/template';
import { readBackground } from './background/background-choice';
import { without } from './without';

/** The value the form holds: choices, or nothing where the editor chose nothing. */
export type FieldValue = Choices | null | undefined;

/**
 * Reads the form's value, whatever an import or an API client wrote there. Only what the field
 * knows is kept, so that no stranger's key is saved again.
 */
export function readChoices(value: unknown): Choices {
  const stored = typeof value === 'string' ? parse(value) : value;
  if (stored === false) return { off: true };
  if (typeof stored !== 'object' || stored === null) return {};
  const known = stored as Record<string, unknown>;
  const chosen = readOptions(known['options']);
  const texts = TEXTS.flatMap((name): [string, string][] => {
    const text = known[name];
    return typeof text === 'string' && text !== '' ? [[name, text]] : [];
  });
  const background = readBackground(known['background']);
  return {
    ...Object.fromEntries(texts),
    ...(Object.keys(chosen).length > 0 && { options: chosen }),
    ...keptPictures(stored),
    ...(background !== undefined && { background }),
    ...(known['off'] === true && { off: true }),
  };
}

/** The choices that are texts. */
const TEXTS = ['template', 'brandColor', 'pin', ...(Object.keys(WORDS) as Word[])] as const;

function readOptions(value: unknown): NonNullable<Choices['options']> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const options = Object.entries(value as Record<string, unknown>).filter(
    (entry): entry is [string, OptionValue] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  return Object.fromEntries(options);
}

/** The choices with another template: what was chosen of the last one's options goes with it. */
export function chooseTemplate(choices: Choices, template: string | undefined): Choices {
  return choose(without(choices, 'options'), 'template', template);
}

/** The choices with one of the template's options changed; `undefined` goes back to its default. */
export function chooseOption(
  choices: Choices,
  name: string,
  value: OptionValue | undefined,
): Choices {
  const others = without(choices.options ?? {}, name);
  const options = value === undefined ? others : { ...others, [name]: value };
  return choose(choices, 'options', Object.keys(options).length === 0 ? undefined : options);
}

/** The choices with one of them changed; `undefined` goes back to the default. */
export function choose<Name extends keyof Choices>(
  choices: Choices,
  name: Name,
  choice: Choices[Name] | undefined,
): Choices {
  return choice === undefined ? without(choices, name) : { ...choices, [name]: choice };
}

/**
 * What to write into the form. Going back to where the form began must write the very value it
 * began with, since the form calls any other one a change.
 */
export function toValue(choices: Choices, initial: unknown): FieldValue {
  if (Object.keys(choices).length > 0) return choices;
  return initial === undefined ? undefined : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
