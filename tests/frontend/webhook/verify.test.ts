import {
  verifyWebhook,
  type VerifyWebhookInput,
  type WebhookCard,
  type WebhookRefusalCode,
} from '../../../frontend/webhook';
import type { OgImageValue } from '../../../server/src/contracts/api';
import { hmac, now, payloadOf, READY, SECRET, sign } from '../signed';

const BODY = JSON.stringify(payloadOf(READY));
const OTHER_SECRET = 'whsec_another_secret_of_at_least_32_characters';

const verify = (input: Partial<VerifyWebhookInput>) =>
  verifyWebhook({ body: BODY, signature: sign(BODY), secret: SECRET, ...input });

it('types the card as REST answers it', () => {
  const asSent = (card: NonNullable<OgImageValue>): WebhookCard => card;
  const asRead = (card: WebhookCard): NonNullable<OgImageValue> => card;
  expect([asSent, asRead]).toHaveLength(2);
});

describe('a call that the plugin signed', () => {
  it.each([
    ['text', BODY],
    ['bytes', Buffer.from(BODY)],
    ['a part of a larger buffer', new Uint8Array(Buffer.from(`__${BODY}__`)).subarray(2, -2)],
    ['an ArrayBuffer', new Uint8Array(Buffer.from(BODY)).buffer],
  ])('is read from %s', async (_, body) => {
    const signature = sign(BODY);
    const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
    expect(length).toBe(Buffer.byteLength(BODY));
    expect(await verify({ body, signature })).toEqual({ ok: true, payload: JSON.parse(BODY) });
  });

  it('fits any secret and any signature while the secret is rotated', async () => {
    const seconds = now();
    const both = `t=${seconds},v1=${hmac(BODY, OTHER_SECRET, seconds)},v1=${hmac(BODY, SECRET, seconds)}`;
    expect(await verify({ signature: both })).toMatchObject({ ok: true });
    const secrets = [OTHER_SECRET, SECRET];
    expect(await verify({ secret: undefined, secrets })).toMatchObject({ ok: true });
  });

  it('passes over parts of the header that it does not know, and blanks', async () => {
    const signature = `v2=new, ${sign(BODY).replace(',', ' , ')}`;
    expect(await verify({ signature })).toMatchObject({ ok: true });
  });

  it('may hold events of later versions', async () => {
    const body = JSON.stringify({ createdAt: '', tags: [], events: [{ event: 'new' }] });
    expect(await verify({ body, signature: sign(body) })).toMatchObject({ ok: true });
  });
});

const hex = 'a'.repeat(64);
const t = now();

it.each<[string, WebhookRefusalCode, Partial<VerifyWebhookInput>]>([
  ['no header', 'OG_SIGNATURE_MISSING', { signature: null }],
  ['an empty header', 'OG_SIGNATURE_MISSING', { signature: '' }],
  ['a header of another kind', 'OG_SIGNATURE_MALFORMED', { signature: 'Bearer abc' }],
  ['no time', 'OG_SIGNATURE_MALFORMED', { signature: `v1=${hex}` }],
  ['no signature', 'OG_SIGNATURE_MALFORMED', { signature: `t=${t}` }],
  ['two times', 'OG_SIGNATURE_MALFORMED', { signature: `t=1,t=${t},v1=${hex}` }],
  ['a time that is no number', 'OG_SIGNATURE_MALFORMED', { signature: `t=NaN,v1=${hex}` }],
  ['an endless time', 'OG_SIGNATURE_MALFORMED', { signature: `t=1e999,v1=${hex}` }],
  ['a negative time', 'OG_SIGNATURE_MALFORMED', { signature: `t=-1,v1=${hex}` }],
  ['a short signature', 'OG_SIGNATURE_MALFORMED', { signature: `t=${t},v1=abcd` }],
  [
    'letters that are no hex',
    'OG_SIGNATURE_MALFORMED',
    { signature: `t=${t},v1=${'g'.repeat(64)}` },
  ],
  [
    'more signatures than anybody needs',
    'OG_SIGNATURE_MALFORMED',
    { signature: `t=${t}${`,v1=${hex}`.repeat(6)}` },
  ],
  ['a header of a megabyte', 'OG_SIGNATURE_MALFORMED', { signature: `t=${'1'.repeat(1_000_000)}` }],
  ['a made-up signature', 'OG_SIGNATURE_WRONG', { signature: `t=${t},v1=${hex}` }],
  ['another secret', 'OG_SIGNATURE_WRONG', { signature: sign(BODY, OTHER_SECRET) }],
  ['an altered body', 'OG_SIGNATURE_WRONG', { body: BODY.replace('abc', 'abd') }],
  ['an empty body', 'OG_SIGNATURE_WRONG', { body: '' }],
  [
    'a time that was not signed',
    'OG_SIGNATURE_WRONG',
    { signature: sign(BODY, SECRET, t - 200).replace(String(t - 200), String(t)) },
  ],
  ['a body that is no JSON', 'OG_BODY_MALFORMED', signed('{')],
  ['a body that is no UTF-8', 'OG_BODY_MALFORMED', signed(Buffer.from([0x22, 0xff, 0x22]))],
  ['null', 'OG_BODY_MALFORMED', signed('null')],
  ['no tags', 'OG_BODY_MALFORMED', signed('{"createdAt":"","events":[]}')],
  [
    'tags that are no texts',
    'OG_BODY_MALFORMED',
    signed('{"createdAt":"","tags":[1],"events":[]}'),
  ],
  [
    'an event without a name',
    'OG_BODY_MALFORMED',
    signed('{"createdAt":"","tags":[],"events":[{}]}'),
  ],
])('%s is refused with a code and a sentence', async (_, code, input) => {
  expect(await verify(input)).toEqual({ ok: false, code, message: expect.stringMatching(/[.]$/) });
});

function signed(body: string | Buffer) {
  return { body, signature: sign(body) };
}

it('refuses what was signed longer ago than the tolerance, or as far in the future', async () => {
  const signature = sign(BODY, SECRET, 1_000_000);
  const at = (seconds: number, toleranceSeconds?: number) =>
    verify({ signature, now: seconds * 1_000, toleranceSeconds });
  expect(await at(1_000_300)).toMatchObject({ ok: true });
  expect(await at(999_700)).toMatchObject({ ok: true });
  expect(await at(1_000_301)).toMatchObject({ code: 'OG_SIGNATURE_EXPIRED' });
  expect(await at(999_699)).toMatchObject({ code: 'OG_SIGNATURE_EXPIRED' });
  expect(await at(1_000_301, 600)).toMatchObject({ ok: true });
  // `Number(process.env.TOLERANCE)` of an unset variable lets nobody in.
  expect(await at(1_000_000, Number.NaN)).toMatchObject({ code: 'OG_SIGNATURE_EXPIRED' });
});

it.each([
  ['without a secret', { secret: undefined }, 'secret'],
  ['with an empty secret', { secret: '' }, 'secret'],
  ['with an empty secret among others', { secrets: [SECRET, ''] }, 'secret'],
  ['with a parsed body', { body: JSON.parse(BODY) as never }, 'body as it came'],
])('says to its user that it cannot check %s', async (_, input, sentence) => {
  await expect(verify(input)).rejects.toThrow(TypeError);
  await expect(verify(input)).rejects.toThrow(sentence);
});
