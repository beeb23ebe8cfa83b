import type { AiConfig } from '../../config/backgrounds';
import type { JsonPattern, Pattern, ServiceAuth, ServiceSpec } from '../../services/spec';
import { sizesOf } from '../sizes-of';

/** How one API is spoken: what of a request is its own. */
export interface Spoken extends Pick<
  ServiceSpec,
  'answer' | 'poll' | 'refusals' | 'errors' | 'headers'
> {
  /** What comes after the API's address. */
  readonly path: Pattern;
  readonly auth: (key: string) => ServiceAuth;
  readonly body: Readonly<Record<string, JsonPattern>>;
  /**
   * Where the configured fields go.
   * @default the body itself
   */
  readonly fieldsIn?: string;
}

/**
 * An API as data. Its patterns may name `{prompt}`, `{width}`, `{height}`, `{seed}` and `{ratio}`, the ratio of
 * those that the model takes which is nearest to width and height.
 */
export type Adapter = (ai: AiConfig) => Spoken;

/** The pattern of the ratio, for models that take one in place of a size; else null. */
export function ratioField(ai: AiConfig): Pattern | null {
  return sizesOf(ai).kind === 'ratios' ? '{ratio}' : null;
}
