import { cardTag, strapiFetch, type StrapiFetchInit } from '../../../frontend/next';
import { cacheTags } from '../../../server/src/expose/cache-tags';

const uid = 'api::article.article';
const entry = { uid, documentId: 'abc' };

it('names the tags that the plugin purges, the narrowest that is known', () => {
  const purged = cacheTags({ ...entry, locale: 'en' });
  expect([{ uid }, entry, { ...entry, locale: 'en' }].map(cardTag)).toEqual(purged);
  expect(cardTag({ uid, locale: 'en' })).toBe(uid);
});

async function asked(init: StrapiFetchInit) {
  const spy = jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('{}'));
  try {
    await strapiFetch('https://cms.example.com/api/articles', init);
    return spy.mock.calls;
  } finally {
    spy.mockRestore();
  }
}

it('fetches with the tags of what is shown, and keeps the answer', async () => {
  expect(await asked({ shows: [{ uid }, entry, entry], headers: { a: 'b' } })).toEqual([
    [
      'https://cms.example.com/api/articles',
      {
        headers: { a: 'b' },
        cache: 'force-cache',
        next: { tags: [uid, `${uid}:abc`] },
      },
    ],
  ]);
});

it('leaves what the site says of caching as it is', async () => {
  const [[, timed] = []] = await asked({
    shows: entry,
    next: { revalidate: 60, tags: ['mine'] },
  });
  expect(timed).toEqual({ next: { revalidate: 60, tags: [`${uid}:abc`, 'mine'] } });
  const [[, fresh] = []] = await asked({ shows: entry, cache: 'no-store' });
  expect(fresh).toEqual({ cache: 'no-store', next: { tags: [`${uid}:abc`] } });
});
