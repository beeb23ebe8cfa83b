import { createSigner } from '../../../server/src/expose/link/sign';

const KEY = { uid: 'api::article.article', documentId: 'abc', locale: 'en' };
const signer = createSigner(['secret']);

it('signs a card and a format the same way for ever, in characters that are safe in an address', () => {
  const signature = signer.sign(KEY, 'og');
  expect(signature).toMatch(/^[\w-]{22}$/u);
  expect(createSigner(['secret']).sign(KEY, 'og')).toBe(signature);
  // What was sent out by an older version stays good.
  expect(signature).toMatchInlineSnapshot(`"007RGOkAKknI0IfEOI1M9w"`);
});

it.each([
  ['another type', { ...KEY, uid: 'api::page.page' }, 'og'],
  ['another entry', { ...KEY, documentId: 'abd' }, 'og'],
  ['another locale', { ...KEY, locale: '' }, 'og'],
  ['another format', KEY, 'square'],
  ['parts that only read alike', { ...KEY, documentId: 'ab', locale: 'cen' }, 'og'],
])('takes no signature for %s', (_, key, format) => {
  expect(signer.verify(key, format, signer.sign(KEY, 'og'))).toBe(false);
});

it.each([
  ['none', ''],
  ['half of one', 'abcdefghijk'],
  ['one with more behind it', `${signer.sign(KEY, 'og')}AA`],
  ['the same bytes written otherwise', `${signer.sign(KEY, 'og')}==`],
  ['no characters of one', '🦊'.repeat(11)],
])('takes %s for none', (_, signature) => {
  expect(signer.verify(KEY, 'og', signature)).toBe(false);
});

it('takes the signatures of a secret that was replaced, for as long as it is named', () => {
  const old = signer.sign(KEY, 'og');
  const rotated = createSigner(['new', 'secret']);
  expect(rotated.sign(KEY, 'og')).not.toBe(old);
  expect(rotated.verify(KEY, 'og', old)).toBe(true);
  expect(createSigner(['new']).verify(KEY, 'og', old)).toBe(false);
});
