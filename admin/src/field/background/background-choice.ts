import {
  LONGEST_PROMPT,
  MOST_SEED,
  type BackgroundChoice,
  type Choices,
} from '../../../../server/src/contracts/choices';

type Background = Choices['background'];

/** How the card's background is chosen: `automatic` and `none` where entries have one by themselves. */
export type BackgroundMode = 'template' | 'automatic' | 'custom' | 'none';

export function modeOf(background: Background, isAutomatic: boolean): BackgroundMode {
  if (background === false) return 'none';
  if (background !== undefined) return 'custom';
  return isAutomatic ? 'automatic' : 'template';
}

/** What may be chosen, in the order in which it is offered. */
export function modesOf(isAutomatic: boolean): readonly BackgroundMode[] {
  return isAutomatic ? ['automatic', 'custom', 'none'] : ['template', 'custom'];
}

/** Reads a choice, whatever an import or an API client wrote there; undefined for what is none. */
export function readBackground(value: unknown): Background {
  if (value === false) return false;
  if (typeof value !== 'object' || value === null) return undefined;
  const { prompt, seed } = value as Record<string, unknown>;
  if (typeof prompt !== 'string' || !isPrompt(prompt)) return undefined;
  const isSeed = Number.isInteger(seed) && Number(seed) >= 0 && Number(seed) <= MOST_SEED;
  return chosen(prompt, isSeed ? Number(seed) : 0);
}

/** Whether something can be asked of a model. */
export function isPrompt(text: string): boolean {
  return text.trim() !== '' && text.length <= LONGEST_PROMPT;
}

/** A choice in its shortest form: 0 is the seed of one that names none. */
export function chosen(prompt: string, seed = 0): BackgroundChoice {
  return { prompt, ...(seed !== 0 && { seed }) };
}

/** Whether both are the same picture. */
export function isSame(one: BackgroundChoice, other: BackgroundChoice): boolean {
  return isSamePrompt(one, other) && (one.seed ?? 0) === (other.seed ?? 0);
}

/** A prompt is asked without the spaces around it, and written with them. */
function isSamePrompt(one: BackgroundChoice, other: BackgroundChoice): boolean {
  return one.prompt.trim() === other.prompt.trim();
}

/** Another picture of the same prompt, which none of those that were made is. */
export function another(
  choice: BackgroundChoice,
  made: readonly BackgroundChoice[],
): BackgroundChoice {
  const { prompt, seed = 0 } = choice;
  const used = made.filter((one) => isSamePrompt(one, choice)).map((one) => one.seed ?? 0);
  const last = Math.max(seed, ...used);
  return chosen(prompt, last < MOST_SEED ? last + 1 : 0);
}

/** What became of a prompt that is being written. */
export interface Written {
  /** Words that the card does not have, or null. */
  readonly draft: string | null;
  readonly choice: BackgroundChoice;
}

/**
 * Takes what was written. The card follows the words until it has a picture of others, or is to get
 * one: from then on they are a draft, so that no picture that was paid for is lost to a slip of a key.
 */
export function write(text: string, choice: BackgroundChoice, isMade: boolean): Written {
  if (text === choice.prompt) return { draft: null, choice };
  if (isMade || !isPrompt(text)) return { draft: text, choice };
  return { draft: null, choice: chosen(text) };
}
