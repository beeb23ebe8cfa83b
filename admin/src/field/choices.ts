import type { Choices } from '../../../server/src/contracts/choices';
import { without } from './without';

/** The value the form holds: choices, or nothing where the editor chose nothing. */
export type FieldValue = Choices | null | undefined;

/**
 * Reads the form's value, whatever an import or an API client wrote there. Only what the field
 * knows is kept, so that no stranger's key is saved again.
 */
export function readChoices(value: unknown): Choices {
  const stored = typeof value === 'string' ? parse(value) : value;
  if (typeof stored !== 'object' || stored === null) return {};
  const { template, brandColor } = stored as Record<string, unknown>;
  return {
    ...(typeof template === 'string' && template !== '' && { template }),
    ...(typeof brandColor === 'string' && brandColor !== '' && { brandColor }),
  };
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
