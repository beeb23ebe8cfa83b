import { sentenceOf } from '../../../admin/src/history/cause';
import type { PastCause } from '../../../server/src/contracts/api';
import { CAUSES } from '../../../server/src/contracts/history';

const cause = (values: Partial<PastCause>): PastCause => ({
  kind: 'publish',
  origin: null,
  who: null,
  what: null,
  ...values,
});

describe('why a picture was drawn', () => {
  it('names the administrator where there is a name', () => {
    expect(sentenceOf(cause({ origin: 'admin', who: 'Ada' }), true)).toEqual({
      key: 'history.publishedBy',
      values: { name: 'Ada' },
    });
    expect(sentenceOf(cause({ origin: 'admin' }), true)).toEqual({ key: 'history.published' });
  });

  it('tells an API from an administrator', () => {
    expect(sentenceOf(cause({ origin: 'api' }), true).key).toBe('history.publishedApi');
  });

  it('speaks of saving where a type knows no drafts', () => {
    expect(sentenceOf(cause({ origin: 'api' }), false).key).toBe('history.savedApi');
  });

  it('says as much of what changed as it was told', () => {
    const of = (what: PastCause['what']) => sentenceOf(cause({ kind: 'source', what }), true);
    expect(of(null)).toEqual({ key: 'history.source' });
    expect(of({ type: 'Author', name: null })).toEqual({
      key: 'history.sourceType',
      values: { type: 'Author' },
    });
    expect(of({ type: 'Author', name: 'Kim' })).toEqual({
      key: 'history.sourceNamed',
      values: { type: 'Author', name: 'Kim' },
    });
  });

  it('has a sentence for every reason, and for none', () => {
    const keys = CAUSES.map((kind) => sentenceOf(cause({ kind }), true).key);
    expect(new Set(keys).size).toBe(CAUSES.length);
    expect(sentenceOf(null, true).key).toBe('history.drawn');
  });
});
