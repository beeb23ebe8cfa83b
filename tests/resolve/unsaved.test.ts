import { createMapping } from '../../server/src/resolve/mapping';
import { overlayValues } from '../../server/src/resolve/overlay';
import { readValues, Sources, type Entry } from '../../server/src/resolve/read';
import type { Schema } from '../../server/src/resolve/schema';
import { treeOf } from '../../server/src/resolve/tree';
import { file, getSchema, loader, recorded, related } from './recorded/site';

/** What a path leads to in a form that was recorded, as texts or as names of files. */
async function shown(text: string, form: string, saved: Entry = {}): Promise<unknown[]> {
  const schema = schemaWith(text);
  const part = /image|gallery|cover/.test(text) ? 'picture' : 'label';
  const mapping = createMapping(schema, { [part]: text }, getSchema);
  const entry = await overlayValues(saved, recorded(form), treeOf(mapping), loader);
  const [path] = mapping[part];
  if (path === undefined) throw new Error(`There is no path "${text}".`);
  const found = readValues(entry, path, new Sources());
  return part === 'label' ? found : (found as Entry[]).map(({ name }) => name);
}

function schemaWith(text: string): Schema {
  const [attribute = ''] = text.split(/[.[]/);
  const schemas = ['story', 'issue', 'report'].flatMap(
    (type) => getSchema(`api::${type}.${type}`) ?? [],
  );
  const schema = schemas.find(({ attributes }) => attribute in attributes);
  if (schema === undefined) throw new Error(`No content type has "${attribute}".`);
  return schema;
}

/** The components that a form shows, by the texts of one of their attributes. */
function savedComponents(form: string, attribute: string): Entry[] {
  return (recorded(form)[attribute] as Entry[]).filter(({ id }) => id !== undefined);
}

describe('of a new entry', () => {
  it.each([
    ['writer.name', 'to one, new: picked', ['Ines']],
    ['writer.name', 'to one, new: replaced', ['Jonas']],
    ['writer.name', 'to one, new: removed', []],
    ['topic.name', 'to one, localised, new: picked', ['Sea']],
    ['topic.name', 'to one, localised, new: replaced', ['Wind']],
    ['topic.name', 'to one, localised, new: removed', []],
    ['topics.name', 'to many, localised, new: picked', ['Sea', 'Wind']],
    ['topics.name', 'to many, localised, new: reordered', ['Wind', 'Sea']],
    ['topics.name', 'to many, localised, new: removed', ['Wind']],
    ['topics.name', 'to many, new locale: picked', ['Meer']],
    ['writers.name', 'to many, new: picked', ['Ines', 'Jonas']],
    ['writers.name', 'to many, new: reordered', ['Jonas', 'Ines']],
    ['writers.name', 'to many, new: removed', ['Jonas']],
    ['cover', 'file, new: picked', ['dunes.jpg']],
    ['cover', 'file, new: removed', []],
    ['gallery', 'files, new: picked', ['birches.jpg']],
    ['gallery', 'files, new: first removed', ['oranges.jpg']],
    ['seo.description', 'component, new: filled', ['Where the ferries wait for the tide.']],
    ['seo.image', 'file in a component, new: picked', ['oranges.jpg']],
    ['chapters.summary', 'list, new: added', ['First', 'Second']],
    ['chapters.summary', 'list, new: reordered', ['Second', 'First']],
    ['chapters.summary', 'list, new: removed', ['Second']],
    ['chapters.writer.name', 'relation in a list, new: another picked', ['Ines', 'Jonas']],
    ['sections[parts.quote].text', 'zone, new: added', ['The sea is never twice as deep.']],
    [
      'sections[parts.quote].text',
      'zone, new: reordered',
      ['The second', 'The sea is never twice as deep.'],
    ],
    ['sections[parts.quote].text', 'zone, new: removed', ['The sea is never twice as deep.']],
  ])('%s, %s', async (path, form, expected) => {
    expect(await shown(path, form)).toEqual(expected);
  });
});

describe('of a saved entry', () => {
  const ines = { writer: related('Ines') };
  const topics = { topics: ['Wind', 'Sea'].map(related) };
  const writers = { writers: ['Jonas', 'Ines'].map(related) };
  const sea = { topic: related('Sea') };

  it.each<[string, string, Entry, string[]]>([
    ['writer.name', 'to one, saved: replaced', ines, ['Jonas']],
    ['writer.name', 'to one, saved: removed', ines, []],
    ['writer.name', 'to one, saved: picked', ines, ['Kim']],
    ['topic.name', 'to one, localised, saved: replaced', sea, ['Harbour']],
    ['topic.name', 'to one, localised, saved: removed', sea, []],
    ['topic.name', 'to one, localised, saved: picked', sea, ['Wind']],
    ['topics.name', 'to many, localised, saved: picked', topics, ['Wind', 'Sea', 'Harbour']],
    ['topics.name', 'to many, localised, saved: reordered', topics, ['Wind', 'Harbour', 'Sea']],
    ['topics.name', 'to many, localised, saved: removed', topics, ['Harbour', 'Sea']],
    ['writers.name', 'to many, saved: picked', writers, ['Jonas', 'Ines', 'Kim']],
    ['writers.name', 'to many, saved: reordered', writers, ['Jonas', 'Kim', 'Ines']],
    ['writers.name', 'to many, saved: removed', writers, ['Kim', 'Ines']],
    ['cover', 'file, saved: removed', { cover: file('dunes.jpg') }, []],
    ['cover', 'file, saved: picked', { cover: file('dunes.jpg') }, ['birches.jpg']],
    ['gallery', 'files, saved: removed', { gallery: [file('oranges.jpg')] }, []],
    ['gallery', 'files, saved: picked', { gallery: [file('oranges.jpg')] }, ['dunes.jpg']],
    ['seo.description', 'component, saved: changed', { seo: { id: 1 } }, ['Changed']],
    ['seo.description', 'component, saved: emptied', { seo: { description: 'Saved' } }, []],
    ['seo.image', 'component, saved: filled anew', { seo: { image: file('dunes.jpg') } }, []],
    ['seo.image', 'file in a component, saved: removed', { seo: { image: { id: 1 } } }, []],
    ['chapters.summary', 'list, saved: reordered', {}, ['Third', 'Second']],
    ['chapters.summary', 'list, saved: removed', {}, ['Second']],
    ['chapters.summary', 'list, saved: added', {}, ['Second', 'Fourth']],
    [
      'sections[parts.quote].text',
      'zone, saved: reordered',
      {},
      ['The third', 'The sea is never twice as deep.'],
    ],
  ])('%s, %s', async (path, form, saved, expected) => {
    expect(await shown(path, form, saved)).toEqual(expected);
  });

  describe('the components of a list keep their relations', () => {
    const [second = {}, first = {}] = savedComponents(
      'relation in a list, saved: moved',
      'chapters',
    );
    const saved = {
      chapters: [
        { id: first['id'], writer: related('Ines') },
        { id: second['id'], writer: related('Jonas') },
      ],
    };

    it.each([
      ['moved', ['Jonas', 'Ines']],
      ['replaced', ['Kim', 'Ines']],
      ['removed', ['Ines']],
      ['removed with its component', []],
    ])('%s', async (how, expected) => {
      const form = `relation in a list, saved: ${how}`;
      expect(await shown('chapters.writer.name', form, saved)).toEqual(expected);
    });
  });
});
