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
