/** The attribute's `customField`, as the Content-Type Builder writes it. */
export const FIELD = 'plugin::og-image.og-image';

/** The parts of content that an attribute can feed. */
export const MAPPED_PARTS = ['title', 'description', 'label', 'author', 'date', 'picture'] as const;
export type MappedPart = (typeof MAPPED_PARTS)[number];

/**
 * The field's options in a content type's schema: `attributes.<name>.options`. Paths name an
 * attribute, or one behind relations and components, with dots: `author.name`. A part without a
 * path is guessed from the attributes' names and types; `false` keeps the part off the card.
 */
export interface FieldOptions {
  readonly title?: string | false;
  readonly description?: string | false;
  readonly label?: string | false;
  readonly author?: string | false;
  readonly date?: string | false;
  readonly picture?: string | false;
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
