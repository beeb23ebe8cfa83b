import { buildSchema, graphql, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

import { unwrapFields, type GraphqlExtensions } from '../../server/src/expose/graphql-plain-fields';

const CARD = { url: '/og.jpg', formats: { square: '/square.jpg' } };
const formats = ({ formats }: typeof CARD) => Object.keys(formats);

/** A schema whose every field counts when it is resolved, as Strapi wraps each of them. */
function wrapped(): { readonly schema: GraphQLSchema; readonly resolved: string[] } {
  const schema = buildSchema(`
    type Query { card: OgImage, name: String }
    type OgImage { url: String, formats: [String] }
  `);
  const resolved: string[] = [];
  for (const type of ['Query', 'OgImage']) {
    for (const field of Object.values((schema.getType(type) as GraphQLObjectType).getFields())) {
      field.resolve = (parent: Record<string, unknown>) => {
        resolved.push(`${type}.${field.name}`);
        return field.name === 'formats' ? ['wrapped'] : parent[field.name];
      };
    }
  }
  return { schema, resolved };
}

async function ask(extensions: GraphqlExtensions) {
  const { schema, resolved } = wrapped();
  unwrapFields(schema, 'OgImage', extensions, { formats });
  const { data, errors } = await graphql({
    schema,
    source: '{ name card { url formats } }',
    rootValue: { name: 'Root', card: CARD },
  });
  return { data: JSON.parse(JSON.stringify({ data, errors })), resolved };
}

it("answers the type's fields without the wrappers, and leaves those of other types", async () => {
  const { data, resolved } = await ask({});
  expect(data).toEqual({
    data: { name: 'Root', card: { url: '/og.jpg', formats: ['square'] } },
  });
  expect(resolved).toEqual(['Query.name', 'Query.card']);
});

it.each<[string, GraphqlExtensions]>([
  ['a policy for one of its fields', { resolversConfig: { 'OgImage.url': { policies: [] } } }],
  ['the same, nested', { resolversConfig: { OgImage: { url: { middlewares: [] } } } }],
  ['a resolver of its own', { resolvers: { OgImage: { url: () => 'other' } } }],
  ['a Nexus plugin, which may wrap any field', { plugins: [{}] }],
])('leaves all wrappers where the app has %s', async (_, extensions) => {
  const { resolved } = await ask(extensions);
  expect(resolved).toEqual(['Query.name', 'Query.card', 'OgImage.url', 'OgImage.formats']);
});

it('unwraps where the app configures other types alone, even of a similar name', async () => {
  const { resolved } = await ask({
    resolvers: { OgImageFormat: {} },
    resolversConfig: { 'Query.card': { auth: false }, 'OgImages.url': { policies: [] } },
  });
  expect(resolved).toEqual(['Query.name', 'Query.card']);
});

it('does nothing for a type that was left out of the schema', () => {
  const { schema } = wrapped();
  expect(() => unwrapFields(schema, 'OgImageFormat', {}, {})).not.toThrow();
});
