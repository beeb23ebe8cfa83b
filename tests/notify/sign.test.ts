import { createHmac } from 'node:crypto';

import { LEAST_SECRET, newSecret, signatureOf } from '../../server/src/notify/sign';

const SECRET = 'whsec_0123456789012345678901234567890123456789012';

describe('the signature of a call', () => {
  it('is the HMAC-SHA256 of time and body, as receivers compute it', () => {
    const body = '{"events":[],"title":"Grüße 🎉"}';
    const hex = createHmac('sha256', SECRET).update(`1764345600.${body}`, 'utf8').digest('hex');
    expect(signatureOf(body, [SECRET], 1_764_345_600_999)).toBe(`t=1764345600,v1=${hex}`);
  });

  it('has one part for each secret while one is replaced', () => {
    const parts = signatureOf('{}', [SECRET, 'the old one'], 0).split(',');
    expect(parts).toHaveLength(3);
    expect(new Set(parts).size).toBe(3);
    expect(parts[0]).toBe('t=0');
  });
});

it('makes secrets of 32 random bytes, each another', () => {
  const [one, other] = [newSecret(), newSecret()];
  expect(one).toMatch(/^whsec_[\w-]{43}$/u);
  expect(one.length).toBeGreaterThanOrEqual(LEAST_SECRET);
  expect(one).not.toBe(other);
});
