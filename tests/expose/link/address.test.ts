import { createLinkPaths, linkPath } from '../../../server/src/expose/link/address';
import { createSigner, type LinkSigner } from '../../../server/src/expose/link/sign';

const options = { prefix: '/api', signer: createSigner(['a secret of some length']) };
const KEY = { uid: 'api::article.article', documentId: 'abc', locale: 'en' };

it('answers a kept address for the same card and format alone', () => {
  const pathOf = createLinkPaths(options);
  const asked = [
    [KEY, 'og'],
    [KEY, 'square'],
    [{ ...KEY, locale: '' }, 'og'],
    [{ ...KEY, documentId: 'abcd' }, 'og'],
    [{ ...KEY, uid: 'api::page.page' }, 'og'],
    [KEY, 'og'],
  ] as const;
  const paths = asked.map(([key, format]) => pathOf(key, format));
  expect(paths).toEqual(asked.map(([key, format]) => linkPath(options, key, format)));
  expect(new Set(paths).size).toBe(5);
});

it('signs an address once, however often it is asked for', () => {
  let signed = 0;
  const signer: LinkSigner = {
    ...options.signer,
    sign: (key, format) => {
      signed += 1;
      return options.signer.sign(key, format);
    },
  };
  const pathOf = createLinkPaths({ prefix: '/api', signer });
  pathOf(KEY, 'og');
  pathOf({ ...KEY }, 'og');
  expect(signed).toBe(1);
});
