import { compose, type Noted } from '../../server/src/notify/compose';

const noted = (documentId: string, event: string, at: number, locale = 'en'): Noted => ({
  key: { uid: 'api::article.article', documentId, locale },
  told: { event, documentId, at, tags: ['api::article.article', `article:${documentId}`] },
  at,
});

describe('a call of many changes', () => {
  it('tells all of them, oldest first, with the union of their tags', () => {
    const { body, count } = compose([
      noted('a', 'og-image.ready', 1_000),
      noted('b', 'og-image.ready', 2_000),
    ]);
    expect(count).toBe(2);
    expect(JSON.parse(body)).toEqual({
      createdAt: '1970-01-01T00:00:02.000Z',
      tags: ['api::article.article', 'article:a', 'article:b'],
      events: [
        expect.objectContaining({ documentId: 'a' }),
        expect.objectContaining({ documentId: 'b' }),
      ],
    });
  });

  it('tells of one card only the last change', () => {
    const { body } = compose([
      noted('a', 'og-image.failed', 1_000),
      noted('b', 'og-image.ready', 2_000),
      noted('a', 'og-image.ready', 3_000),
    ]);
    const { events } = JSON.parse(body) as { events: { documentId: string; event: string }[] };
    expect(events.map(({ documentId, event }) => [documentId, event])).toEqual([
      ['b', 'og-image.ready'],
      ['a', 'og-image.ready'],
    ]);
  });

  it('holds an entry in two locales to be two cards', () => {
    expect(
      compose([noted('a', 'og-image.ready', 1), noted('a', 'og-image.ready', 1, 'de')]).count,
    ).toBe(2);
  });

  it('has the name of its events, or one of its own where they differ', () => {
    const ready = noted('a', 'og-image.ready', 1);
    expect(compose([ready]).event).toBe('og-image.ready');
    expect(compose([ready, noted('b', 'og-image.failed', 1)]).event).toBe('og-image.changes');
  });
});
