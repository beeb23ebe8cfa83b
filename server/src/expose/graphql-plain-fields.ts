import type { GraphQLSchema } from 'graphql';

/** As much of what `@strapi/plugin-graphql` collects from all extensions as is used here. */
export interface GraphqlExtensions {
  /** Nexus plugins, which may wrap the resolver of any field. */
  readonly plugins?: readonly unknown[];
  /** Resolvers by the name of their type, such as `OgImage`. */
  readonly resolvers?: object;
  /** Policies, middlewares and auth by `OgImage.url`, or by type and then by field. */
  readonly resolversConfig?: object;
}

/**
 * Takes the wrappers that Strapi puts around every field off the fields of one type. They run the field's
 * policies and middlewares, and make a context for them even where there are none: for 25 cards with five
 * fields each, this takes longer than reading the cards. Where an extension of the app may have to do with
 * the type, all of it stays as Strapi made it.
 */
export function unwrapFields(
  schema: GraphQLSchema,
  type: string,
  { plugins = [], resolvers = {}, resolversConfig = {} }: GraphqlExtensions,
  resolversOf: Readonly<Record<string, (parent: never) => unknown>>,
): void {
  const isTouched = [...Object.keys(resolvers), ...Object.keys(resolversConfig)].some(
    (key) => key === type || key.startsWith(`${type}.`),
  );
  const definition = schema.getType(type);
  if (isTouched || plugins.length > 0) return;
  if (definition === undefined || !('getFields' in definition)) return;
  for (const [name, field] of Object.entries(definition.getFields())) {
    // Without a resolver, a field is the property of its name.
    if ('resolve' in field) field.resolve = resolversOf[name] as typeof field.resolve;
  }
}
