import { createMapping } from '../../server/src/resolve/mapping';
import { overlayValues, type OverlayLoader } from '../../server/src/resolve/overlay';
import { populateFor } from '../../server/src/resolve/populate';
import type { Entry } from '../../server/src/resolve/read';
import { treeOf } from '../../server/src/resolve/tree';
import { ARTICLE, getSchema, PAGE } from './schemas';

const tree = treeOf(createMapping(ARTICLE, { title: 'seo.metaTitle' }, getSchema));
const pageTree = treeOf(
  createMapping(
    PAGE,
    { title: 'sections[shared.hero].title', author: 'sections[shared.hero].author.name' },
    getSchema,
  ),
);

const SAVED: Entry = {
  documentId: 'd1',
  excerpt: 'Saved excerpt',
  author: { documentId: 'ada', name: 'Ada' },
  cover: { id: 1, url: '/uploads/1.png', mime: 'image/png' },
  seo: { metaTitle: 'Saved title' },
};

/** A site in which the asker may see Grace and file 2, and nothing else. */
const loader: OverlayLoader = {
  file: (id) => Promise.resolve(id === 2 ? { id, url: '/uploads/2.png' } : null),
  related: (_uid, { documentId }) =>
    Promise.resolve(documentId === 'grace' ? { documentId, name: 'Grace' } : null),
};

const overlay = (values: Entry, saved = SAVED) => overlayValues(saved, values, tree, loader);

it('loads by one query what the mapping reads', () => {
  expect(populateFor(tree)).toEqual({
    author: { fields: ['name'], populate: {} },
    category: { fields: ['name'], populate: {} },
    cover: { populate: {} },
    seo: { populate: {} },
  });
  expect(populateFor(pageTree)).toEqual({
    sections: {
      on: {
        'shared.hero': {
          populate: { picture: { populate: {} }, author: { fields: ['name'], populate: {} } },
        },
        'shared.gallery': { populate: { slides: { populate: { photos: { populate: {} } } } } },
      },
    },
  });
});

describe('a dynamic zone', () => {
  const saved: Entry = {
    sections: [{ __component: 'shared.hero', id: 5, title: 'Saved', picture: { id: 1 } }],
  };
  const overlayPage = async (sections: unknown) =>
    (await overlayValues(saved, { sections }, pageTree, loader))['sections'];

  it('is laid over component by component, what is saved by its id', async () => {
    expect(
      await overlayPage([
        { __component: 'shared.hero', title: 'New' },
        { __component: 'shared.hero', id: 5, title: 'Changed' },
      ]),
    ).toEqual([
      { __component: 'shared.hero', title: 'New' },
      { __component: 'shared.hero', id: 5, title: 'Changed', picture: { id: 1 } },
    ]);
  });

  it('only names its files and documents, as the form does everywhere', async () => {
    const smuggled = { id: 2, url: 'http://169.254.169.254/', mime: 'image/png' };
    expect(
      await overlayPage([
        {
          __component: 'shared.hero',
          picture: smuggled,
          author: { connect: [{ documentId: 'grace', name: 'Smuggled' }] },
        },
        { __component: 'shared.unknown', picture: smuggled },
        { picture: smuggled },
      ]),
    ).toEqual([
      {
        __component: 'shared.hero',
        picture: [{ id: 2, url: '/uploads/2.png' }],
        author: [{ documentId: 'grace', name: 'Grace' }],
      },
    ]);
  });

  it('is empty where the form has none', async () => {
    expect(await overlayPage(null)).toEqual([]);
  });
});

it('leaves what the form does not mention as it was saved', async () => {
  expect(await overlay({})).toEqual(SAVED);
});

it('takes texts as the form has them, in components too', async () => {
  const entry = await overlay({ excerpt: 'Unsaved', seo: { metaTitle: 'Unsaved title' } });
  expect(entry).toMatchObject({ excerpt: 'Unsaved', seo: [{ metaTitle: 'Unsaved title' }] });
});

it('takes nothing that the mapping does not read', async () => {
  expect(await overlay({ secret: 'x', documentId: 'other' })).toEqual(SAVED);
});

describe('a file is only ever named by the form', () => {
  it('and loaded', async () => {
    const entry = await overlay({ cover: { id: 2, url: 'http://169.254.169.254/', mime: 'x' } });
    expect(entry['cover']).toEqual([{ id: 2, url: '/uploads/2.png' }]);
  });

  it('and left out where the asker may not see it', async () => {
    expect((await overlay({ cover: { id: 3 } }))['cover']).toEqual([]);
  });

  it('and left out when it was taken away', async () => {
    expect((await overlay({ cover: null }))['cover']).toEqual([]);
  });
});

it('shows no related entry that the asker may not read, nor the one that it takes the place of', async () => {
  const data = { documentId: 'hidden', name: 'Smuggled' };
  const author = { connect: [{ id: 7, apiData: data, ...data }], disconnect: [] };
  expect((await overlay({ author }))['author']).toEqual([]);
});
