import { formatStatus } from '../../../server/src/cli/status/format';
import type { SiteStatus } from '../../../server/src/wiring/status';

const NONE = { queued: 0, rendering: 0, ready: 0, failed: 0, off: 0 };

const status = (over: Partial<SiteStatus> = {}): SiteStatus => ({
  ...{ cards: [], waiting: 0, failures: [], run: null, makers: [] },
  storage: { pictures: 0, bytes: 0 },
  ...over,
});

describe('the status of a site', () => {
  it('tells cards by type and state, why some failed, and what is stored', () => {
    const told = formatStatus(
      status({
        cards: [
          { uid: 'api::article.article', states: { ...NONE, ready: 1_200, failed: 3, queued: 2 } },
          { uid: 'api::page.page', states: NONE },
        ],
        waiting: 2,
        failures: [{ code: 'OG_STORE_FAILED', count: 3, message: 'The bucket is full.' }],
        storage: { pictures: 2_400, bytes: 310_500_000 },
      }),
    );
    expect(told.split('\n')).toEqual([
      'api::article.article: 2 queued, 1,200 ready, 3 failed',
      'api::page.page: no cards yet',
      '2 wait.',
      '3 failed: The bucket is full. (OG_STORE_FAILED)',
      'No run is under way.',
      '2,400 pictures are stored, 310.5 MB.',
    ]);
  });

  it('tells what was asked of makers in the month, and what that is by their price', () => {
    const maker = {
      kind: 'background',
      ...{ name: 'ai', label: 'Images', stopped: null, restsUntil: null },
      ...{
        price: { amount: 0.04, currency: 'USD' },
        month: { used: 50, limit: 1_000 },
        waiting: 0,
      },
    } as const;
    expect(formatStatus(status({ makers: [maker] }))).toContain(
      'Images: 50 of 1,000 pictures this month, about 2.00 USD.',
    );
  });
});
