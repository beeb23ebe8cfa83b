import {
  createCardStates,
  type CardStanding,
  type ListedCard,
} from '../../../admin/src/list/card-states';
import type { CardBrief, CardStatesRequest } from '../../../server/src/contracts/api';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const ARTICLE = 'api::article.article';
const row = (documentId: string, more: Partial<ListedCard> = {}): ListedCard => ({
  uid: ARTICLE,
  documentId,
  locale: 'en',
  ...more,
});
const brief = (documentId: string, state: CardBrief['state'] = 'ready'): CardBrief => ({
  documentId,
  locale: 'en',
  state,
  url: null,
  error: null,
  stale: null,
});

/** A list whose server answers with these states, or fails with this error. */
function open(states: Record<string, CardBrief['state']> = {}) {
  const server = { states, error: null as Error | null, visible: true };
  const requests: CardStatesRequest[] = [];
  const list = createCardStates({
    ask(request) {
      requests.push(request);
      if (server.error !== null) return Promise.reject(server.error);
      return Promise.resolve(
        request.documentIds.flatMap((id) =>
          id in server.states ? [brief(id, server.states[id] ?? null)] : [],
        ),
      );
    },
    isVisible: () => server.visible,
  });
  const heard = new Map<string, CardStanding>();
  const watch = (card: ListedCard) =>
    list.watch(card, (standing) => heard.set(card.documentId, standing));
  const asked = () => requests.map(({ documentIds }) => documentIds);
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
  return { list, server, requests, heard, watch, asked, pass };
}

describe('the cards of a list', () => {
  it('are asked for together, in one request for all rows of a page', async () => {
    const { watch, requests, heard, pass } = open({ a: 'ready', b: 'failed' });
    for (const id of ['a', 'b', 'hidden']) watch(row(id));
    expect(requests).toEqual([]);
    await pass(0);
    expect(requests).toEqual([{ uid: ARTICLE, locale: 'en', documentIds: ['a', 'b', 'hidden'] }]);
    expect(heard.get('a')).toEqual({ status: 'ready', brief: brief('a') });
    expect(heard.get('b')).toEqual({ status: 'ready', brief: brief('b', 'failed') });
    expect(heard.get('hidden')).toEqual({ status: 'ready', brief: null });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('are asked for a hundred at a time, and each locale for itself', async () => {
    const { watch, requests, pass } = open();
    for (let index = 0; index < 130; index += 1) watch(row(`document ${index}`));
    watch(row('a', { locale: 'de' }));
    watch(row('b', { locale: null }));
    await pass(0);
    expect(requests.map(({ locale, documentIds }) => [locale, documentIds.length])).toEqual([
      ['en', 100],
      ['en', 30],
      ['de', 1],
      [undefined, 1],
    ]);
  });

  it('are followed while they are on their way, and those alone, ever more seldom', async () => {
    const { watch, server, asked, heard, pass } = open({ a: 'ready', b: 'queued' });
    watch(row('a'));
    watch(row('b'));
    await pass(0);
    await pass(1_499);
    expect(asked()).toHaveLength(1);
    await pass(1);
    expect(asked().at(-1)).toEqual(['b']);
    await pass(2_250);
    expect(asked()).toHaveLength(3);
    server.states['b'] = 'ready';
    await pass(20_000);
    expect(asked()).toHaveLength(4);
    expect(heard.get('b')).toEqual({ status: 'ready', brief: brief('b') });
    expect(jest.getTimerCount()).toBe(0);
  });

  it('are not followed while nobody looks', async () => {
    const { watch, server, asked, pass } = open({ a: 'queued' });
    watch(row('a'));
    await pass(0);
    server.visible = false;
    await pass(120_000);
    expect(asked()).toHaveLength(1);
    server.visible = true;
    await pass(15_000);
    expect(asked().length).toBeGreaterThan(1);
  });

  it('are asked for again where the server is away, and not where it refuses', async () => {
    const { watch, server, asked, heard, pass } = open({ a: 'ready' });
    server.error = new TypeError('Failed to fetch');
    watch(row('a'));
    await pass(0);
    expect(heard.get('a')).toEqual({ status: 'failed', cause: server.error });
    server.error = null;
    await pass(1_000);
    expect(heard.get('a')).toMatchObject({ status: 'ready' });

    server.error = Object.assign(new Error('Forbidden'), { status: 403 });
    watch(row('b'));
    await pass(60_000);
    expect(asked()).toEqual([['a'], ['a'], ['b']]);
  });

  it('are asked for anew when they were queued again, and only where a row shows them', async () => {
    const { list, watch, asked, pass } = open({ a: 'ready', b: 'ready' });
    watch(row('a'));
    const leave = watch(row('b'));
    await pass(0);
    leave();
    list.refresh(['a', 'b', 'c']);
    await pass(0);
    expect(asked()).toEqual([['a', 'b'], ['a']]);
  });

  it('are forgotten with their rows', async () => {
    const { watch, asked, heard, pass } = open({ a: 'queued' });
    const leave = watch(row('a'));
    leave();
    await pass(60_000);
    expect(asked()).toEqual([]);

    const leaveLater = watch(row('a'));
    await pass(0);
    leaveLater();
    await pass(60_000);
    expect(asked()).toEqual([['a']]);
    expect(heard.get('a')).toMatchObject({ status: 'ready' });
    expect(jest.getTimerCount()).toBe(0);
  });
});
