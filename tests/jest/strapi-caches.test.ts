type Read = (uid: string) => unknown;
type Loaded = Record<string, Read>;

const { CACHES, emptyCaches } = jest.requireActual<{
  readonly CACHES: readonly { readonly file: string; readonly reader: string }[];
  readonly emptyCaches: (loaded: (file: string) => Loaded | undefined) => void;
}>('./strapi-caches.cjs');

const builder = { populateDeep: () => builder, countRelations: () => builder, build: () => ({}) };
let asked = 0;

/** As far as Strapi's files ask for it. */
const globalStrapi = {
  getModel: () => {
    asked += 1;
    return { attributes: {} };
  },
  plugin: () => ({
    service: () => () => {
      asked += 1;
      return builder;
    },
  }),
};

beforeEach(() => {
  asked = 0;
  Object.assign(globalThis, { strapi: globalStrapi });
});

it.each(CACHES)(
  '$reader reads a content type anew for the next suite',
  async ({ file, reader }) => {
    const loaded = jest.requireActual<Loaded>(file);
    const read = () => loaded[reader]?.('api::story.story');
    await read();
    await read();
    expect(asked).toBe(1);
    emptyCaches((path) => (path === file ? loaded : undefined));
    await read();
    expect(asked).toBe(2);
  },
);
