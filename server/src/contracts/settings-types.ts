/** `GET /og-image/settings/types`: what the rules of the settings may ask for, as administrators read it. */
export interface SettingsTypesAnswer {
  readonly data: SettingsTypes;
}

export interface SettingsTypes {
  /** The content types with the field. */
  readonly types: readonly RuledType[];
}

/** A content type whose entries a rule may be for. */
export interface RuledType {
  readonly uid: string;
  /** The template that the options of its field name, or null. */
  readonly template: string | null;
  /** The templates that the options of its field leave to editors; null for all. */
  readonly templates: readonly string[] | null;
  /** Its own attributes, and those one step behind it. */
  readonly attributes: readonly RuledAttribute[];
}

/** An attribute whose value a rule may ask for. */
export interface RuledAttribute {
  /** As a rule names it, such as `category.name`. */
  readonly path: string;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice';
  /** What a `choice` may be; empty for all others. */
  readonly values: readonly string[];
}
