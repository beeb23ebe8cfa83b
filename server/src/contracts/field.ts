/** The attribute's `customField`, as the Content-Type Builder writes it. */
export const FIELD = 'plugin::og-image.og-image';

/** The parts of content that an attribute can feed. */
export const MAPPED_PARTS = ['title', 'description', 'label', 'author', 'date', 'picture'] as const;
export type MappedPart = (typeof MAPPED_PARTS)[number];

/**
 * Where a part comes from: a path, several with commas between them, or a list of paths. The first
 * with something in it is taken, and after the last one a guess. `false` keeps the part off the
 * card.
 */
export type PathOption = string | readonly string[] | false;

/**
 * The field's options in a content type's schema: `attributes.<name>.options`. A path names an
 * attribute, or one behind relations and components, with dots: `author.name`. Through a dynamic
 * zone it names the component: `sections[shared.hero].title`. A part without a path is guessed from
 * the attributes' names and types.
 */
export interface FieldOptions {
  readonly title?: PathOption;
  readonly description?: PathOption;
  readonly label?: PathOption;
  readonly author?: PathOption;
  readonly date?: PathOption;
  readonly picture?: PathOption;
  /**
   * Where the parts come from that only some templates draw, by name: `{ price: 'pricing.amount' }`.
   * One without a path is guessed.
   */
  readonly parts?: Readonly<Record<string, PathOption>>;
  /**
   * Whether the first picture in a rich text, blocks or a dynamic zone is taken where no attribute
   * holds one. Without it the plugin's option `content.bodyPicture` decides.
   */
  readonly bodyPicture?: boolean;
  /**
   * The IANA name of the time zone in which the cards show dates, such as `Europe/Berlin`. Without it
   * the plugin's option `timeZone` decides.
   */
  readonly timeZone?: string;
  /** The template of entries whose editor chose none. */
  readonly template?: string;
  /** The templates an editor may pick, or all of them. */
  readonly templates?: readonly string[];
  /** The brand colour of entries whose editor chose none. */
  readonly brandColor?: string;
  /** Of the configured formats, those that the cards are drawn in besides `og`; else all. */
  readonly formats?: readonly string[];
}

/** The names of the attributes that are the custom field, of a content type or a component. */
export function fieldsIn(schema: { readonly attributes: Record<string, unknown> }): string[] {
  return Object.entries(schema.attributes)
    .filter(([, attribute]) => isField(attribute))
    .map(([name]) => name);
}

/** Whether an attribute is the custom field. */
export function isField(attribute: unknown): boolean {
  return (
    typeof attribute === 'object' &&
    attribute !== null &&
    'customField' in attribute &&
    attribute.customField === FIELD
  );
}
