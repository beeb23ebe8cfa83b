import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type { GraphQLSchema } from 'graphql';
import type * as Nexus from 'nexus';

import { OWN_UIDS } from '../constants';
import { fieldsIn } from '../contracts/field';
import { answerFor } from './answer';
import { unwrapFields, type GraphqlExtensions } from './graphql-plain-fields';
import { CARD_RESOLVERS, formatType, ogImageType } from './graphql-types';
import { createLoader, loaderPerRequest } from './loader';
import type { ExposeOptions } from './rest';

/** As much of `@strapi/plugin-graphql` as is used here; it publishes no types for its services. */
interface ContentApi {
  buildSchema: () => GraphQLSchema;
}

/** The same of its service for extensions. */
interface GraphqlExtension {
  shadowCRUD(uid: string): {
    disable(): unknown;
    isEnabled(): boolean;
    field(name: string): { isEnabled(): boolean; disableOutput(): unknown };
  };
  use(
    configure: (tools: { readonly nexus: typeof Nexus; readonly typeRegistry: TypeRegistry }) => {
      readonly types: readonly unknown[];
    },
  ): unknown;
  /** All extensions as one. */
  generate(tools: { readonly typeRegistry: TypeRegistry }): GraphqlExtensions;
}

interface TypeRegistry {
  has(name: string): boolean;
}

const OG_IMAGE = 'OgImage';

/**
 * Types the field in GraphQL as the object `OgImage`, where there is GraphQL. Its input stays JSON,
 * as the choices are. Call it in register: GraphQL builds its schema in bootstrap.
 *
 * Cards that a query asks for at one depth are read together.
 */
export function registerGraphql({
  strapi,
  addresses,
  ...answering
}: Omit<ExposeOptions, 'fillsSeo'>): void {
  if (strapi.plugins['graphql'] === undefined) return;
  const graphql = strapi.plugin('graphql');
  const extension: GraphqlExtension = graphql.service('extension');
  // Uncached: a later mutation of the same request must show its own card.
  const loader = loaderPerRequest(
    () => strapi.requestContext.get(),
    () => createLoader({ strapi, addresses }, { cache: false }),
  );

  for (const uid of OWN_UIDS) extension.shadowCRUD(uid).disable();
  const fields = typedFields(strapi);
  for (const { model, name } of fields) extension.shadowCRUD(model.uid).field(name).disableOutput();

  let types: TypeRegistry | undefined;
  extension.use(({ nexus, typeRegistry }) => {
    types = typeRegistry;
    const { naming } = graphql.service('utils');
    const typeName = nameOf(typeRegistry);
    const extended = fields.flatMap(({ model, name }) => {
      const isComponent = model.modelType === 'component';
      const type: string = isComponent ? naming.getComponentName(model) : naming.getTypeName(model);
      // A type or a field that the app keeps out of GraphQL stays out.
      if (!typeRegistry.has(type)) return [];
      if (!extension.shadowCRUD(model.uid).field(name).isEnabled()) return [];
      return nexus.extendType({
        type,
        definition: (t) =>
          t.field(name, {
            type: typeName as never,
            description: 'The social card of this entry.',
            resolve: async (entry: Record<string, unknown>) =>
              (await answerFor(answering, loader(), model, entry, entry[name])) as never,
          }),
      });
    });
    if (extended.length === 0) return { types: [] };
    const formatName = formatNameOf(typeName);
    return {
      types: [ogImageType(nexus, typeName, formatName), formatType(nexus, formatName), ...extended],
    };
  });

  const contentApi: ContentApi = graphql.service('content-api');
  const buildSchema = contentApi.buildSchema;
  contentApi.buildSchema = () => {
    const schema = buildSchema();
    if (types === undefined) return schema;
    const extensions = extension.generate({ typeRegistry: types });
    const typeName = nameOf(types);
    unwrapFields(schema, typeName, extensions, CARD_RESOLVERS);
    unwrapFields(schema, formatNameOf(typeName), extensions, {});
    return schema;
  };
}

/** A content type may have taken the name. */
function nameOf(types: TypeRegistry): string {
  return types.has(OG_IMAGE) ? `${OG_IMAGE}Card` : OG_IMAGE;
}

function formatNameOf(typeName: string): string {
  return `${typeName}Format`;
}

interface TypedField {
  readonly model: { readonly uid: string; readonly modelType?: string };
  readonly name: string;
}

/** The fields that GraphQL may show: a private one it does not even name. */
function typedFields(strapi: Core.Strapi): TypedField[] {
  return [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)].flatMap(
    (model) =>
      fieldsIn(model)
        .filter((name) => !contentTypes.isPrivateAttribute(model as never, name))
        .map((name) => ({ model, name })),
  );
}
