import { createMapping } from '../../server/src/resolve/mapping';
import { wheresFor } from '../../server/src/resolve/where';
import { ARTICLE, getSchema, PAGE } from './schemas';

const AUTHOR = 'api::author.author';
const author = { kind: 'document', uid: AUTHOR, documentId: 'ada' } as const;

const wheres = (options: Readonly<Record<string, string | false>>, source = author) =>
  wheresFor(createMapping(ARTICLE, { ...NOTHING, ...options }, getSchema), source);

/** Nothing is guessed. */
const NOTHING = {
  title: false,
  description: false,
  label: false,
  author: false,
  date: false,
  picture: false,
} as const;

it('asks for the entries that lead to a document, once for each way', () => {
  expect(wheres({ author: 'author.name', label: 'authors.name', title: 'title' })).toEqual([
    { authors: { documentId: 'ada' } },
    { author: { documentId: 'ada' } },
  ]);
});

it('asks once where several parts lead the same way', () => {
  expect(wheres({ author: 'author.name', picture: 'author.avatar' })).toEqual([
    { author: { documentId: 'ada' } },
  ]);
});

it('asks for nothing where no path leads to the content type', () => {
  expect(wheres({ title: 'seo.metaTitle', label: 'category.name' })).toEqual([]);
});

it('asks for the entries that show a file, through relations and components', () => {
  const file = { kind: 'file', id: 7 } as const;
  const fileWheres = (picture: string) =>
    wheresFor(createMapping(ARTICLE, { ...NOTHING, picture }, getSchema), file);
  expect(fileWheres('cover')).toEqual([{ cover: { id: 7 } }]);
  // The guess stands in where the path finds nothing, so that it is asked for as well.
  expect(fileWheres('author.avatar')).toEqual([
    { author: { avatar: { id: 7 } } },
    { cover: { id: 7 } },
  ]);
  expect(fileWheres('seo.metaImage')).toEqual([
    { seo: { metaImage: { id: 7 } } },
    { cover: { id: 7 } },
  ]);
});

it('asks for nothing through a dynamic zone, which Strapi cannot join', () => {
  const options = { ...NOTHING, author: 'sections[shared.hero].author.name' };
  expect(wheresFor(createMapping(PAGE, options, getSchema), author)).toEqual([]);
});

it('asks for every path of a list', () => {
  expect(wheres({ author: 'authors.name, author.name' })).toEqual([
    { authors: { documentId: 'ada' } },
    { author: { documentId: 'ada' } },
  ]);
});
