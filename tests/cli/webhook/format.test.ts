import { formatList, formatRotated, formatTest } from '../../../server/src/cli/webhook/format';
import type { Delivery } from '../../../server/src/notify/delivery-table';

const delivery: Delivery = {
  id: 1,
  deliveryId: 'a',
  webhook: '3',
  state: 'waiting',
  event: 'og-image.ready',
  count: 2,
  attempts: 1,
  madeAt: 0,
  dueAt: 60_000,
  answerStatus: 503,
  answerText: 'back\nsoon',
  answeredAt: 0,
};
const webhook = {
  id: '3',
  name: 'Site',
  url: 'https://example.com/hook',
  events: ['og-image.ready'],
  isEnabled: true,
  isSigned: true,
  deliveries: [delivery],
};

describe('og-image webhook list', () => {
  it('shows each webhook with its last answers', () => {
    expect(formatList([webhook])).toBe(
      [
        '3  Site  https://example.com/hook',
        '   on, signed; og-image.ready',
        '   1970-01-01T00:00:00.000Z  waiting  2 events, 1 attempt, again at 1970-01-01T00:01:00.000Z: 503 back soon',
      ].join('\n'),
    );
  });

  it('says which are switched off or not signed', () => {
    const text = formatList([{ ...webhook, isEnabled: false, isSigned: false, deliveries: [] }]);
    expect(text).toMatch(/OFF, NOT SIGNED/u);
  });

  it('says how to add the first one', () => {
    expect(formatList([])).toContain('og-image webhook add <url>');
  });
});

describe('og-image webhook test', () => {
  it('says what was answered', () => {
    expect(formatTest({ isOk: true, status: 204, text: '' })).toBe('It answered 204.');
    expect(formatTest({ isOk: false, status: 401, text: 'bad signature' })).toBe(
      'It answered 401: bad signature',
    );
    expect(formatTest({ isOk: false, status: null, text: 'refused' })).toBe(
      'It did not answer: refused',
    );
  });
});

describe('og-image webhook rotate', () => {
  const rotated = {
    webhook: { id: '3', name: 'Site', url: '', headers: {}, events: [], isEnabled: true },
    secret: 'whsec_new',
    oldUntil: 60_000,
  };

  it('shows the secret, and until when the old one signs as well', () => {
    const text = formatRotated(rotated, { isShown: true });
    expect(text).toContain('which is shown this once: whsec_new');
    expect(text).toContain('The old one signs them as well until 1970-01-01T00:01:00.000Z');
  });

  it('shows no secret that was given, and says where no old one is left', () => {
    const text = formatRotated({ ...rotated, oldUntil: null }, { isShown: false });
    expect(text).not.toContain('whsec_new');
    expect(text).toContain('No other one signs its calls');
  });
});
