import stringify from 'safe-stable-stringify';

import { sha256 } from '../common/sha256';
import type { AiConfig } from '../config/backgrounds';
import type { BackgroundInput } from '../contracts/background';
import type { PictureSize } from '../contracts/picture';
import { fillAddress, fillJson } from '../services/fill';
import { promptOf, type PromptContent } from './prompt';
import { sizeFor } from './size';
import { specOf, specValues } from './spec-of';

/** A background that a card is to have. */
export interface WantedBackground {
  readonly content: PromptContent;
  /** Of the card, in pixels. */
  readonly card: PictureSize;
  /** A whole number from 0 to 2,147,483,647. */
  readonly seed: number;
  /**
   * The editor's own pattern, in place of the configured one.
   * @default null
   */
  readonly prompt?: string | null;
}

/** What the configured model is asked for a background with. */
export function inputOf(ai: AiConfig, wanted: WantedBackground): BackgroundInput {
  return {
    prompt: promptOf(wanted.prompt ?? ai.prompt, wanted.content),
    ...sizeFor(ai, wanted.card),
    seed: wanted.seed,
  };
}

/**
 * What an order is known by, so that the same picture is never paid for twice: SHA-256, in 64 hexadecimal
 * digits, over the model and all that is sent to it, the key and the headers excepted. Those change without
 * changing the picture.
 */
export function orderOf(ai: AiConfig, input: BackgroundInput): string {
  const { type, model, size, quality } = ai;
  const spec = specOf(ai);
  const values = specValues(ai, input);
  const address = spec === null ? null : new URL(fillAddress(spec.url, values));
  const sent = {
    type: type ?? 'generate',
    host: address?.host ?? null,
    path: address === null ? null : `${address.pathname}${address.search}`,
    body: spec?.body === undefined ? null : fillJson(spec.body, values),
    model,
    size,
    quality,
    input,
  };
  return sha256(stringify(sent));
}
