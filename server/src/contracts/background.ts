/**
 * Where a template puts its words on a card that is read from left to right: what lies there has to be calm.
 * `whole` where they may be anywhere, `none` where no words lie over the picture.
 */
export type CalmArea = 'left' | 'right' | 'top' | 'bottom' | 'whole' | 'none';

/** What one picture is asked for with. Plain data that holds no secret, as it is kept with an order. */
export interface BackgroundInput {
  /** At most 4,000 characters. */
  readonly prompt: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** A whole number from 0 to 2,147,483,647; another one asks for another picture. */
  readonly seed: number;
}
