import { formatStatus } from '../../../server/src/cli/status/format';
import type { SiteStatus } from '../../../server/src/wiring/status';

const NONE = { queued: 0, rendering: 0, ready: 0, failed: 0, off: 0 };

const status = (over: Partial<SiteStatus> = {}): SiteStatus => ({
  ...{ groups: [], failures: [], run: null, makers: [] },
  storage: { pictures: 0, bytes: 0, past: { pictures: 0, bytes: 0 } },
  ...over,
});

describe('the status of a site', () => {
  it('tells cards by type and state, why some failed, and what is stored', () => {
    const told = formatStatus(
      status({
        groups: [
          {
            ...{
              uid: 'api::article.article',
              type: 'Article',
              locale: 'en',
              stale: 40,
              missing: 1,
            },
            states: { ...NONE, ready: 1_200, failed: 3, queued: 2 },
          },
          {
            ...{ uid: 'api::page.page', type: 'Page', locale: null, stale: 0, missing: 0 },
            states: NONE,
          },
        ],
        failures: [
          {
            ...{ code: 'OG_STORE_FAILED', cards: 3 },
            example: { code: 'OG_STORE_FAILED', values: {}, message: 'The bucket is full.' },
          },
        ],
        storage: {
          ...{ pictures: 2_400, bytes: 310_500_000 },
          past: { pictures: 20, bytes: 2_000_000 },
        },
      }),
    );
    expect(told.split('\n')).toEqual([
      'api::article.article (en): 2 queued, 1,200 ready, 3 failed, 40 of them stale, 1 without a card',
      'api::page.page: no cards yet',
      '3 failed: The bucket is full. (OG_STORE_FAILED)',
      'No run is under way.',
      '2,400 pictures are stored, 310.5 MB; 20 of them, 2.0 MB, are kept for old posts.',
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
