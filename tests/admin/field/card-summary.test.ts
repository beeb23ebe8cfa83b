import { summarize } from '../../../admin/src/field/card-summary';
import type { CardView } from '../../../server/src/contracts/api';

const card: CardView = {
  documentId: 'abc',
  locale: null,
  state: 'ready',
  fingerprint: 'f',
  pinned: false,
  url: 'https://example.com/uploads/card.jpg',
  width: 1200,
  height: 630,
  mime: 'image/jpeg',
  bytes: 84_000,
  alt: 'Tea',
  template: 'editorial',
  brandColor: '#4945ff',
  error: null,
  warnings: [],
  formats: {},
  updatedAt: '2026-03-01T12:00:00.000Z',
};
const published = { published: true, hasDraftAndPublish: true, behind: false };
const failure = { code: 'OG_RENDER_TIMEOUT', values: {}, message: 'It took too long.' };

describe('summarize', () => {
  it("says of a ready card that it is a picture of the editor's own", () => {
    expect(summarize({ ...card, template: null }, published).badge).toBe('state.own');
    expect(summarize(card, published).badge).toBe('state.ready');
  });

  it('tells the editor of a draft that publishing draws the card', () => {
    expect(summarize(null, { ...published, published: false })).toMatchObject({
      badge: 'state.none',
      lines: ['card.unpublished'],
    });
  });

  it('speaks of saving where a type knows no drafts', () => {
    const entry = { published: false, hasDraftAndPublish: false, behind: true };
    expect(summarize(null, entry).lines).toEqual(['card.unsaved']);
  });

  it('offers to draw the card of an entry that was published before the plugin came', () => {
    expect(summarize(null, published).lines).toEqual(['card.missing']);
  });

  it.each(['queued', 'rendering'] as const)('keeps a %s card busy', (state) => {
    expect(summarize({ ...card, state, url: null }, published)).toMatchObject({
      busy: true,
      lines: [`card.${state}`],
    });
  });

  it('says that a failed attempt is tried again', () => {
    const retried = summarize({ ...card, state: 'queued', error: failure }, published);
    expect(retried.lines).toEqual(['card.retrying', 'card.kept']);
  });

  it('promises that the last good picture stays when drawing fails', () => {
    expect(summarize({ ...card, state: 'failed', error: failure }, published)).toMatchObject({
      variant: 'danger',
      busy: false,
      lines: ['card.failed', 'card.kept'],
    });
  });

  it('promises no picture where there never was one', () => {
    const first = { ...card, state: 'failed', error: failure, url: null } as const;
    expect(summarize(first, published).lines).toEqual(['card.failed']);
  });

  it('adds nothing to a card that shows what the form shows', () => {
    expect(summarize(card, published)).toMatchObject({ variant: 'success', lines: [] });
  });

  it('tells a draft that looks otherwise from one that looks the same', () => {
    const changed = { ...published, behind: true };
    expect(summarize(card, changed, 'other')).toMatchObject({
      badge: 'state.changed',
      lines: ['card.behindPublish'],
    });
    expect(summarize(card, changed, 'f')).toMatchObject({
      badge: 'state.ready',
      lines: ['card.same'],
    });
    expect(summarize(card, published, 'other')).toMatchObject({ badge: 'state.ready', lines: [] });
  });

  it('has no publication to speak of where a type knows no drafts', () => {
    const saved = { published: true, hasDraftAndPublish: false, behind: true };
    expect(summarize(card, saved, 'other')).toMatchObject({
      badge: 'state.ready',
      lines: ['card.behindSave'],
    });
  });

  it('says that a pinned picture stays, and what an unpinned form will change', () => {
    const pinned = { ...card, pinned: true };
    expect(summarize(pinned, published)).toMatchObject({
      badge: 'state.pinned',
      lines: ['card.pinned'],
    });
    expect(summarize(pinned, { ...published, behind: true }, 'other').lines).toEqual([
      'card.pinned',
      'card.behindPublish',
    ]);
    expect(summarize(pinned, { ...published, behind: true }, 'f').lines).toEqual(['card.pinned']);
  });

  it('says when unpublished changes are not on the card yet', () => {
    expect(summarize(card, { ...published, behind: true }).lines).toEqual(['card.behindPublish']);
  });
});
