import { createLivePreview, type PreviewAsk } from '../../../admin/src/field/live-preview';
import type { PreviewEvent, PreviewPicture } from '../../../admin/src/field/preview-state';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

interface Call {
  readonly title: unknown;
  readonly signal: AbortSignal;
  readonly draw: () => Promise<void>;
  readonly fail: (cause: Error) => Promise<void>;
}

const OFFLINE = new TypeError('Failed to fetch');
const askFor = (title: string, subject = 'entry'): PreviewAsk => ({
  key: title,
  subject,
  request: { uid: 'api::article.article', values: { title }, choices: null },
});

/** A preview whose server answers when it is told to. */
function open() {
  const calls: Call[] = [];
  const events: string[] = [];
  const shown = (event: PreviewEvent) =>
    event.type === 'drawn' ? `drawn ${event.picture.alt}` : event.type;
  const live = createLivePreview(
    ({ values: { title } }, signal) =>
      new Promise((resolve, reject) => {
        const settle = async (act: () => void) => {
          act();
          await jest.advanceTimersByTimeAsync(0);
        };
        calls.push({
          title,
          signal,
          draw: () => settle(() => resolve({ alt: title } as PreviewPicture)),
          fail: (cause) => settle(() => reject(cause)),
        });
      }),
    (event) => events.push(shown(event)),
  );
  const last = () => {
    const call = calls.at(-1);
    if (!call) throw new Error('Nothing was asked for.');
    return call;
  };
  return { live, calls, events, last, titles: () => calls.map(({ title }) => title) };
}

describe('the live preview', () => {
  it('asks at once, and for the newest alone when that is answered', async () => {
    const { live, events, last, titles } = open();
    for (const title of ['T', 'Te', 'Tea']) live.ask(askFor(title));
    expect(titles()).toEqual(['T']);
    await last().draw();
    expect(titles()).toEqual(['T', 'Tea']);
    await last().draw();
    expect(events).toEqual(['asked', 'drawn T', 'asked', 'drawn Tea']);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('says that drawing is slow, and lets it give way to what is newer', async () => {
    const { live, calls, events, last, titles } = open();
    live.ask(askFor('first'));
    await jest.advanceTimersByTimeAsync(1_999);
    expect(events).toEqual(['asked']);
    await jest.advanceTimersByTimeAsync(1);
    expect(events).toEqual(['asked', 'slowed']);

    live.ask(askFor('second'));
    expect(titles()).toEqual(['first', 'second']);
    expect(calls[0]?.signal.aborted).toBe(true);
    await last().draw();
    await calls[0]?.draw();
    expect(events.at(-1)).toBe('drawn second');
  });

  it('drops what was asked about another entry', async () => {
    const { live, calls, events, last } = open();
    live.ask(askFor('English', 'en'));
    live.ask(askFor('German', 'de'));
    expect(calls[0]?.signal.aborted).toBe(true);
    await last().draw();
    await calls[0]?.draw();
    expect(events.filter((event) => event.startsWith('drawn'))).toEqual(['drawn German']);
  });

  it('asks again by itself while the server is away, ever more seldom', async () => {
    const { live, events, last, titles } = open();
    live.ask(askFor('Tea'));
    for (const seconds of [1, 2, 4, 8, 15, 15]) {
      const before = titles().length;
      await last().fail(OFFLINE);
      await jest.advanceTimersByTimeAsync(seconds * 1_000 - 1);
      expect(titles()).toHaveLength(before);
      await jest.advanceTimersByTimeAsync(1);
      expect(titles()).toHaveLength(before + 1);
    }
    await last().draw();
    expect(events.at(-1)).toBe('drawn Tea');
    expect(jest.getTimerCount()).toBe(0);

    // What went well makes up for what failed before.
    live.ask(askFor('Coffee'));
    await last().fail(OFFLINE);
    await jest.advanceTimersByTimeAsync(1_000);
    await last().draw();
    expect(events.at(-1)).toBe('drawn Coffee');
  });

  it('asks again no sooner than the server wants to be asked', async () => {
    const { live, last, titles } = open();
    const details = { code: 'OG_PREVIEW_LIMIT', retryAfter: 7 };
    const limited = { status: 429, response: { data: { error: { details } } } };
    live.ask(askFor('Tea'));
    await last().fail(Object.assign(new Error('Too many'), limited));
    await jest.advanceTimersByTimeAsync(6_999);
    expect(titles()).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(titles()).toHaveLength(2);
    live.close();
  });

  it('does not repeat what fails for good, but does when it is told to', async () => {
    const { live, events, last, titles } = open();
    live.ask(askFor('Tea'));
    await last().fail(new Error('There is no template "bodl".'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(titles()).toEqual(['Tea']);
    live.retry();
    await last().draw();
    expect(events).toEqual(['asked', 'failed', 'asked', 'drawn Tea']);
    live.retry();
    expect(titles()).toEqual(['Tea', 'Tea']);
  });

  it('goes on with what was typed meanwhile when one fails', async () => {
    const { live, calls, titles } = open();
    live.ask(askFor('Tea'));
    live.ask(askFor('Teapot'));
    await calls[0]?.fail(OFFLINE);
    expect(titles()).toEqual(['Tea', 'Teapot']);
    await calls[1]?.draw();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('tries again as soon as the tab wakes', async () => {
    const { live, last, titles } = open();
    live.ask(askFor('Tea'));
    live.wake();
    expect(titles()).toHaveLength(1);
    await last().fail(new Error('You are not signed in.'));
    live.wake();
    expect(titles()).toHaveLength(2);

    // One that hangs is given up: its connection may be gone.
    await jest.advanceTimersByTimeAsync(2_000);
    const hanging = last();
    live.wake();
    expect(hanging.signal.aborted).toBe(true);
    expect(titles()).toEqual(['Tea', 'Tea', 'Tea']);
    await last().draw();
    live.wake();
    expect(titles()).toHaveLength(3);
  });

  it('is silent once it is closed', async () => {
    const { live, calls, events } = open();
    live.ask(askFor('Tea'));
    live.close();
    expect(calls[0]?.signal.aborted).toBe(true);
    await calls[0]?.fail(OFFLINE);
    live.retry();
    live.wake();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(events).toEqual(['asked']);
    expect(calls).toHaveLength(1);
  });

  it('asks once more for what it shows, in the place of one that may be answered as it was', async () => {
    const { live, calls, last, titles, events } = open();
    live.renew();
    expect(titles()).toEqual([]);
    live.ask(askFor('T'));
    live.renew();
    expect(titles()).toEqual(['T', 'T']);
    expect(calls[0]?.signal.aborted).toBe(true);
    await last().draw();
    live.renew();
    await last().draw();
    expect(events.filter((event) => event === 'drawn T')).toHaveLength(2);
    live.close();
    live.renew();
    expect(calls).toHaveLength(3);
  });
});
