import { createMapping } from '../../server/src/resolve/mapping';
import { filesShown, withoutHidden } from '../../server/src/resolve/shown';
import { treeOf } from '../../server/src/resolve/tree';
import { getSchema } from './recorded/site';

const REPORT = getSchema('api::report.report');
if (REPORT === undefined) throw new Error('The newsroom has no reports.');

const tree = treeOf(
  createMapping(
    REPORT,
    {
      title: 'sections[parts.chapter].summary',
      label: 'sections[parts.chapter].writer.name',
      description: 'chapters.summary',
      author: 'chapters.writer.name',
      picture: 'seo.image',
    },
    getSchema,
  ),
);

const SAVED = {
  chapters: [{ id: 1, summary: 'One', writer: { documentId: 'a', name: 'Ines' } }],
  sections: [
    { __component: 'parts.chapter', summary: 'Two', writer: { documentId: 'b', name: 'Kim' } },
    { __component: 'parts.quote', text: 'Three' },
  ],
  seo: { image: { id: 4, url: '/uploads/4.jpg' } },
};

it('takes away related documents of types that the asker may not read, and nothing beside them', () => {
  expect(withoutHidden(SAVED, tree, (uid) => uid !== 'api::writer.writer')).toEqual({
    chapters: [{ id: 1, summary: 'One' }],
    sections: [
      { __component: 'parts.chapter', summary: 'Two' },
      { __component: 'parts.quote', text: 'Three' },
    ],
    seo: [{ image: { id: 4, url: '/uploads/4.jpg' } }],
  });
});

it('leaves what the asker may read', () => {
  expect(JSON.stringify(withoutHidden(SAVED, tree, () => true))).toContain('Ines');
});

it('finds the files in components by their ids', () => {
  expect([...filesShown(SAVED, tree).keys()]).toEqual([4]);
});
