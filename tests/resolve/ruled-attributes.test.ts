import { readPath } from '../../server/src/resolve/path';
import { ruledAttributes } from '../../server/src/resolve/ruled-attributes';
import type { Schema } from '../../server/src/resolve/schema';
import { ARTICLE, getSchema, PAGE } from './schemas';

const pathsOf = (schema: Schema) => ruledAttributes(schema, getSchema).map(({ path }) => path);

describe('what a rule is offered to ask for', () => {
  it("is a content type's own values, and those one step behind it", () => {
    expect(pathsOf(ARTICLE)).toEqual(
      expect.arrayContaining(['title', 'price', 'author.name', 'category.name']),
    );
    expect(pathsOf(PAGE)).toContain('sections[shared.hero].title');
  });

  it('is nothing private, no body, no date, and nobody signed in', () => {
    const refused = ['notes', 'body', 'publishedAt', 'password', 'author.email', 'cover'];
    expect(pathsOf(ARTICLE).filter((path) => refused.includes(path))).toEqual([]);
    expect(pathsOf(ARTICLE).filter((path) => path.startsWith('createdBy'))).toEqual([]);
  });

  it('can be read as a path of a rule, each of it', () => {
    for (const schema of [ARTICLE, PAGE]) {
      for (const path of pathsOf(schema)) {
        expect(readPath(path, 'value', schema, getSchema).problem).toBeUndefined();
      }
    }
  });

  it('says of what kind a value is, and what it may be', () => {
    const schema: Schema = {
      uid: 'api::book.book',
      info: {},
      attributes: {
        name: { type: 'string' },
        pages: { type: 'integer' },
        sold: { type: 'boolean' },
        cover: { type: 'enumeration', enum: ['hard', 'soft'] },
        locale: { type: 'string' },
      },
    };
    expect(ruledAttributes(schema, getSchema)).toEqual([
      { path: 'name', kind: 'text', values: [] },
      { path: 'pages', kind: 'number', values: [] },
      { path: 'sold', kind: 'boolean', values: [] },
      { path: 'cover', kind: 'choice', values: ['hard', 'soft'] },
    ]);
  });
});
