import { refId, refOf } from '../../server/src/expose/entry-ref';

const LOCALISED = { uid: 'api::a.a', pluginOptions: { i18n: { localized: true } } };
const PLAIN = { uid: 'api::b.b' };
const DRAFTED = { uid: 'api::c.c', options: { draftAndPublish: true } };

describe('refOf', () => {
  it('reads the locale of a localised entry', () => {
    expect(refOf(LOCALISED, { id: 1, documentId: 'd', locale: 'fr' })).toEqual({
      uid: 'api::a.a',
      id: 1,
      documentId: 'd',
      locale: 'fr',
      isDraft: false,
    });
  });

  it('holds the locale to be unknown when the answer left it out', () => {
    expect(refOf(LOCALISED, { id: 1, documentId: 'd' })).toMatchObject({ locale: null });
  });

  it('knows that entries of types that are not localised have none', () => {
    expect(refOf(PLAIN, { id: 1, documentId: 'd' })).toMatchObject({ locale: '' });
    expect(refOf(PLAIN, { id: 1, documentId: 'd', locale: null })).toMatchObject({ locale: '' });
  });

  it('tells a draft from what is published, and says where an answer does not', () => {
    expect(refOf(DRAFTED, { id: 1, publishedAt: null })).toMatchObject({ isDraft: true });
    expect(refOf(DRAFTED, { id: 1, publishedAt: new Date() })).toMatchObject({ isDraft: false });
    expect(refOf(DRAFTED, { id: 1 })).toMatchObject({ isDraft: null });
    expect(refOf(PLAIN, { id: 1 })).toMatchObject({ isDraft: false });
  });

  it('finds no card for components', () => {
    expect(refOf({ uid: 'shared.seo', modelType: 'component' }, { id: 1 })).toBeNull();
  });
});

describe('refId', () => {
  const ref = { uid: 'api::a.a', id: 1, documentId: 'd', locale: 'en', isDraft: false };

  it('is the same for rows of one published entry, and another for its draft', () => {
    expect(refId(ref)).toBe(refId({ ...ref, id: 2 }));
    expect(refId(ref)).not.toBe(refId({ ...ref, isDraft: true }));
  });

  it('differs between types, documents, locales, and rows that are not named', () => {
    const refs = [
      ref,
      { ...ref, uid: 'api::b.b' },
      { ...ref, documentId: 'e' },
      { ...ref, locale: 'fr' },
      { ...ref, locale: '' },
      { ...ref, locale: null },
      { ...ref, locale: null, id: 2 },
      { ...ref, isDraft: null, id: 3 },
    ];
    expect(new Set(refs.map(refId)).size).toBe(refs.length);
  });
});
