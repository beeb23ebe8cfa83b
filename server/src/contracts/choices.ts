/** What an editor decided for one entry: the value of the custom field. Everything is optional. */
export interface Choices {
  /** A template's name, as `GET /og-image/templates` lists it. */
  readonly template?: string;
  /** A CSS colour: hex, `rgb()`, `hsl()` or a colour name. Kept as `#rrggbb`. */
  readonly brandColor?: string;
}
