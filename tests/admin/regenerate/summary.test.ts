import { summarizeRegeneration } from '../../../admin/src/regenerate/summary';

describe('summarizeRegeneration', () => {
  it('says how many cards were queued', () => {
    expect(summarizeRegeneration({ queued: 3, skipped: [] })).toEqual([
      { key: 'regenerate.queued', count: 3 },
    ]);
  });

  it('counts the entries that were passed over, by reason', () => {
    const parts = summarizeRegeneration({
      queued: 0,
      skipped: [
        { documentId: 'a', reason: 'not-published' },
        { documentId: 'b', reason: 'forbidden' },
        { documentId: 'c', reason: 'not-published' },
        { documentId: 'd', reason: 'not-found' },
      ],
    });
    expect(parts).toEqual([
      { key: 'regenerate.queued', count: 0 },
      { key: 'skipped.notPublished', count: 2 },
      { key: 'skipped.notFound', count: 1 },
      { key: 'skipped.forbidden', count: 1 },
    ]);
  });
});
