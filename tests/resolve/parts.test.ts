import { createMapping, describeMapping, readMapping } from '../../server/src/resolve/mapping';
import { resolveContent } from '../../server/src/resolve/content';
import type { PartSchemas } from '../../server/src/contracts/template';
import type { Schema } from '../../server/src/resolve/schema';

const SHOW: Schema = {
  uid: 'api::show.show',
  info: { displayName: 'Show' },
  attributes: {
    title: { type: 'string' },
    price: { type: 'decimal' },
    secretPrice: { type: 'decimal', private: true },
    startsAt: { type: 'datetime' },
    venue: { type: 'relation', relation: 'manyToOne', target: 'api::venue.venue' },
    owner: { type: 'relation', target: 'plugin::users-permissions.user' },
    acts: { type: 'relation', relation: 'manyToMany', target: 'api::act.act' },
  },
};
const VENUE: Schema = {
  uid: 'api::venue.venue',
  info: {},
  attributes: { name: { type: 'string' }, pin: { type: 'string', private: true } },
};
const ACT: Schema = { uid: 'api::act.act', info: {}, attributes: { title: { type: 'string' } } };
const USER: Schema = {
  uid: 'plugin::users-permissions.user',
  info: {},
  attributes: { username: { type: 'string' } },
};
const getSchema = (uid: string) => [SHOW, VENUE, ACT, USER].find((schema) => schema.uid === uid);

const PARTS: PartSchemas = {
  price: { type: 'number', label: 'Price', names: ['secretPrice', 'price'] },
  start: { type: 'date', label: 'Start', names: ['title', 'startsAt'] },
  place: { type: 'text', label: 'Place', names: ['owner', 'venue.pin', 'venue'] },
  items: { type: 'list', label: 'Items', names: ['acts'] },
  version: { type: 'text', label: 'Version', names: ['version'] },
};

const mappingOf = (options: Parameters<typeof createMapping>[1] = {}) =>
  createMapping(SHOW, options, getSchema, { bodyPicture: false, parts: PARTS });

const ENTRY = {
  title: 'Low tide',
  price: '49.90',
  startsAt: '2026-09-30T20:00:00-04:00',
  venue: { documentId: 'v1', name: 'Harbour hall' },
  acts: [
    { documentId: 'a1', title: 'First act' },
    { documentId: 'a2', title: 'Second act' },
  ],
};

const resolve = (mapping = mappingOf(), parts: PartSchemas = PARTS) =>
  resolveContent({
    entry: ENTRY,
    mapping,
    fallbackTitle: 'Show',
    locale: 'en',
    timeZone: 'America/New_York',
    brandColor: '#4945ff',
    siteName: null,
    logo: null,
    locate: ({ url }) => url,
    files: [],
    readHtml: true,
    parts,
  });

describe('the parts that only some templates draw', () => {
  it('are guessed by the names that the template gives, never from what is private or an account', () => {
    expect(describeMapping(mappingOf())).toMatchObject({
      'parts.price': ['price'],
      'parts.start': ['startsAt'],
      'parts.place': ['venue.name'],
      'parts.items': ['acts.title'],
    });
    expect(mappingOf().parts).not.toHaveProperty('version');
  });

  it('are read by their types: a time by the clock of the site, a list as a list', () => {
    expect(resolve().content.parts).toEqual({
      price: '49.90',
      start: '2026-09-30T20:00Z',
      place: 'Harbour hall',
      items: ['First act', 'Second act'],
    });
  });

  it('are followed where they are drawn, and not where the template has none of them', () => {
    const ids = (sources: readonly object[]) =>
      sources.map((source) => ('documentId' in source ? source.documentId : ''));
    expect(ids(resolve().sources)).toEqual(['v1', 'a1', 'a2']);
    const bare = resolve(mappingOf(), {});
    expect(bare.sources).toEqual([]);
    expect(bare.content).not.toHaveProperty('parts');
  });

  it('come from where the field says, and not at all where it says false', () => {
    const mapping = mappingOf({ parts: { place: 'title', price: false } });
    expect(resolve(mapping).content.parts).toMatchObject({ place: 'Low tide' });
    expect(resolve(mapping).content.parts).not.toHaveProperty('price');
  });

  it('are told by name where their path is wrong', () => {
    const options = { parts: { place: 'venue.nam', start: 'title' } };
    const { problems } = readMapping(SHOW, options, getSchema, {
      bodyPicture: false,
      parts: PARTS,
    });
    expect(problems.join('\n')).toContain('It takes its place from "venue.nam"');
    expect(problems.join('\n')).toContain('Did you mean "name"?');
    expect(problems.join('\n')).toContain(
      '"title" of api::show.show is of type string, not a date',
    );
  });
});

describe('pictures of a part', () => {
  const FILM: Schema = {
    uid: 'api::film.film',
    info: {},
    attributes: {
      title: { type: 'string' },
      stills: { type: 'media' },
      clips: { type: 'media', allowedTypes: ['videos'] },
      scenes: { type: 'relation', relation: 'oneToMany', target: 'api::scene.scene' },
    },
  };
  const SCENE: Schema = {
    uid: 'api::scene.scene',
    info: {},
    attributes: { title: { type: 'string' }, cover: { type: 'media' } },
  };
  const films = (uid: string) => [FILM, SCENE].find((schema) => schema.uid === uid);
  const gallery = (names: readonly string[]): PartSchemas => ({
    gallery: { type: 'pictures', label: 'Pictures', names, most: 2 },
  });
  const file = (id: number, mime = 'image/jpeg') => ({
    ...{ id, mime, url: `/uploads/${id}.jpg`, name: `${id}.jpg`, provider: 'local' },
  });
  const read = (entry: object, names: readonly string[]) => {
    const parts = gallery(names);
    const mapping = createMapping(FILM, {}, films, { bodyPicture: false, parts });
    return resolveContent({
      ...{ entry: { ...entry }, mapping, parts, fallbackTitle: 'Film', locale: 'en' },
      ...{ timeZone: 'UTC', brandColor: '#4945ff', siteName: null, logo: null, files: [] },
      locate: ({ url }) => url,
      readHtml: true,
    });
  };
  const idsOf = ({ content }: ReturnType<typeof read>) =>
    content.pictures?.['gallery']?.map(({ fileId }) => fileId);

  it('are the first ones of a gallery, and those before them are followed too', () => {
    const stills = [file(1), file(2, 'video/mp4'), file(3), file(4)];
    const resolved = read({ title: 'Low tide', stills }, ['clips', 'stills']);
    expect(idsOf(resolved)).toEqual([1, 3]);
    expect(resolved.sources).toEqual([1, 2, 3].map((id) => ({ kind: 'file', id })));
  });

  it('are the covers of what the entry lists, where it has none of its own', () => {
    const scenes = [
      { documentId: 's1', title: 'One', cover: file(7) },
      { documentId: 's2', title: 'Two', cover: null },
      { documentId: 's3', title: 'Three', cover: file(8) },
    ];
    expect(idsOf(read({ title: 'Low tide', scenes }, ['scenes']))).toEqual([7, 8]);
  });

  it('leave no trace where there are none', () => {
    expect(read({ title: 'Low tide', stills: null }, ['stills']).content).not.toHaveProperty(
      'pictures',
    );
  });
});
