import type { OptionValue } from './template';

/** What an editor decided for one entry: the value of the custom field. Everything is optional. */
export interface Choices {
  /** A template's name, as `GET /og-image/templates` lists it. */
  readonly template?: string;
  /** Of the template's options, those with another value than their default, by name. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** A CSS colour: hex, `rgb()`, `hsl()` or a colour name. Kept as `#rrggbb`. */
  readonly brandColor?: string;
}
