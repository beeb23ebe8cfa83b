import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import type * as Nexus from 'nexus';

import { OWN_UIDS } from '../constants';
import type { OgImageValue } from '../contracts/api';
import { fieldsIn } from '../contracts/field';
import { answerFor } from './answer';
import { createLoader, loaderPerRequest } from './loader';
import type { ExposeOptions } from './rest';

/** As much of `@strapi/plugin-graphql` as is used here; it publishes no types for its services. */
interface GraphqlExtension {
  shadowCRUD(uid: string): {
    disable(): unknown;
    isEnabled(): boolean;
    field(name: string): { isEnabled(): boolean; disableOutput(): unknown };
  };
  use(
    configure: (tools: {
      readonly nexus: typeof Nexus;
      readonly typeRegistry: { has(name: string): boolean };
    }) => { readonly types: readonly unknown[] },
  ): unknown;
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

  extension.use(({ nexus, typeRegistry }) => {
    const { naming } = graphql.service('utils');
    // A content type may have taken the name.
    const typeName = typeRegistry.has(OG_IMAGE) ? `${OG_IMAGE}Card` : OG_IMAGE;
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
    const formatName = `${typeName}Format`;
    return {
      types: [ogImageType(nexus, typeName, formatName), formatType(nexus, formatName), ...extended],
    };
  });
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

function ogImageType(nexus: typeof Nexus, name: string, formatName: string) {
  return nexus.objectType({
    name,
    description: 'A social card: an Open Graph image drawn from an entry.',
    definition(t) {
      t.nonNull.string('url', {
        description:
          'The address; before the first picture, and for private files, the lasting one.',
      });
      t.nonNull.string('link', { description: 'The lasting address of the current picture.' });
      t.int('width', { description: 'Pixels.' });
      t.int('height', { description: 'Pixels.' });
      t.string('alt');
      t.string('mime');
      t.string('template');
      t.string('brandColor', { description: '#rrggbb' });
      t.nonNull.string('state', { description: 'queued, rendering, ready or failed' });
      t.string('updatedAt', { description: 'ISO 8601: when the picture was last found right.' });
      t.nonNull.list.nonNull.field('formats', {
        type: formatName as never,
        description: 'The pictures in the other formats.',
        // Names of the user's own are no names of fields.
        resolve: ({ formats }: OgImageValue) =>
          Object.entries(formats).map(([format, value]) => ({ name: format, ...value })) as never,
      });
    },
  });
}

function formatType(nexus: typeof Nexus, name: string) {
  return nexus.objectType({
    name,
    description: 'A social card in another format.',
    definition(t) {
      t.nonNull.string('name', { description: 'As the config names it, such as square.' });
      t.nonNull.string('url', { description: 'The address.' });
      t.nonNull.string('link', { description: 'The lasting address.' });
      t.nonNull.int('width', { description: 'Pixels.' });
      t.nonNull.int('height', { description: 'Pixels.' });
      t.nonNull.string('mime');
    },
  });
}
