import { isOff } from '../choices/parse';
import type { OgImageValue } from '../contracts/api';
import { refOf, type EntryRef, type Model } from './entry-ref';
import type { ValueLoader } from './loader';
import { asWritten, type ChosenLook, type WrittenEntries } from './written';

/** What answering with a card takes besides the entry. */
export interface AnswerOptions {
  /** What the current request has published. */
  readonly written: WrittenEntries;
  /** The look that a published entry's choices ask for, or null where they cannot be drawn. */
  readonly lookOf: (entry: EntryRef, choices: unknown) => Promise<ChosenLook | null>;
}

/**
 * The field's value in an answer, in the place of the choices; null for an entry without a card.
 * @param choices as they are stored
 */
export async function answerFor(
  { written, lookOf }: AnswerOptions,
  loader: ValueLoader,
  model: Model,
  entry: Readonly<Record<string, unknown>>,
  choices: unknown,
): Promise<OgImageValue | null> {
  const ref = isOff(choices) ? null : refOf(model, entry);
  const value = ref === null ? null : await loader.load(ref);
  if (ref === null || value === null || !written.has(ref)) return value;
  return asWritten(value, await lookOf(ref, choices));
}
