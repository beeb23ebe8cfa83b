import type {
  Attempted,
  ClaimedDelivery,
  DeliveryTable,
} from '../../server/src/notify/delivery-table';
import type { Gatherer } from '../../server/src/notify/gather';
import { Notifier } from '../../server/src/notify/notifier';
import { explain, printable } from '../../server/src/notify/words';

const delivery = (webhook: string): ClaimedDelivery => ({
  id: Number(webhook),
  deliveryId: `delivery-${webhook}`,
  webhook,
  state: 'sending',
  event: 'og-image.ready',
  count: 1,
  attempts: 0,
  madeAt: 0,
  dueAt: 0,
  answerStatus: null,
  answerText: null,
  answeredAt: null,
  body: '{}',
  leaseToken: 'lease',
});

/** A notifier over deliveries in memory; the real table is tested on the real databases. */
function run(waiting: string[], call: (webhook: string, signal: AbortSignal) => Promise<number>) {
  const settled: [string, Attempted['state']][] = [];
  const released: string[] = [];
  const trouble: unknown[] = [];
  const deliveries = {
    claim: (_lease: number, except: readonly string[]) => {
      const next = waiting.find((webhook) => !except.includes(webhook));
      if (next === undefined) return Promise.resolve(null);
      waiting.splice(waiting.indexOf(next), 1);
      return Promise.resolve(delivery(next));
    },
    settle: ({ webhook }: ClaimedDelivery, { state }: Attempted) => {
      settled.push([webhook, state]);
      return Promise.resolve(true);
    },
    release: ({ webhook }: ClaimedDelivery) => {
      released.push(webhook);
      return Promise.resolve();
    },
    webhooks: () => Promise.resolve([]),
  };
  const notifier = new Notifier({
    deliveries: deliveries as unknown as DeliveryTable,
    gatherer: { pending: () => Promise.resolve([]) } as unknown as Gatherer,
    receivers: () =>
      Promise.resolve(new Map(['1', '2'].map((id) => [id, { id, isEnabled: true }] as const))),
    call: async ({ id }, _delivery, signal) => ({
      status: await call(id, signal),
      text: '',
      retryAfterMs: null,
    }),
    switchOff: () => Promise.resolve(),
    onTrouble: (error) => trouble.push(error),
    now: Date.now,
    timeoutMs: 1_000,
    retryMs: [],
    mostEvents: 10,
    pollMs: 20,
  });
  return { notifier, settled, released, trouble };
}

/** Ends when the call is called off, as `fetch` does. */
const never = (signal: AbortSignal) =>
  new Promise<number>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('called off')));
  });

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
};

it('calls other webhooks while one does not answer, and each once at a time', async () => {
  const called: string[] = [];
  const { notifier, settled, trouble } = run(['1', '1', '2', '2'], (webhook, signal) => {
    called.push(webhook);
    return webhook === '1' ? never(signal) : Promise.resolve(200);
  });
  notifier.start();
  await until(() => settled.length === 2);
  expect(settled).toEqual([
    ['2', 'sent'],
    ['2', 'sent'],
  ]);
  expect(called.filter((webhook) => webhook === '1')).toHaveLength(1);
  await notifier.stop();
  expect(trouble).toEqual([]);
});

it('gives a call back that is called off, and counts it as no attempt', async () => {
  const called: string[] = [];
  const { notifier, settled, released } = run(['1'], (webhook, signal) => {
    called.push(webhook);
    return never(signal);
  });
  notifier.start();
  await until(() => called.length === 1);
  await notifier.stop();
  expect({ settled, released }).toEqual({ settled: [], released: ['1'] });
});

describe('what is kept of an answer', () => {
  it('has no character that a database refuses, and an end', () => {
    expect(printable(`a\u0000b\u001bc\n${'x'.repeat(2_000)}`)).toMatch(/^a b c\nx{994}$/u);
  });

  it("is the cause that fetch tells, where it has one, and never fetch's own sentence", () => {
    const cause = new Error('connect ECONNREFUSED 127.0.0.1:1');
    expect(explain(new TypeError('fetch failed', { cause }))).toBe(cause.message);
    expect(explain(new DOMException('The operation timed out.', 'TimeoutError'))).toBe(
      'There was no answer in time.',
    );
  });
});
