import { isPassing } from '../../../admin/src/api/passing';

/** An error as Strapi's fetch client throws it. */
const answered = (status: number) => Object.assign(new Error('failed'), { status });

describe('isPassing', () => {
  it.each([
    ['no answer', new TypeError('Failed to fetch')],
    ["a proxy's page", new SyntaxError('Unexpected token <')],
    ['too many requests', answered(429)],
    ['a server behind a proxy that is away', answered(502)],
    ['a server that restarts', answered(503)],
  ])('is true of %s', (_, error) => {
    expect(isPassing(error)).toBe(true);
  });

  it.each([
    ['a wrong request', answered(400)],
    ['the session that is over', answered(401)],
    ['a missing permission', answered(403)],
    ['a mistake of the server', answered(500)],
    ['what is no error', 'why'],
    ['nothing', null],
  ])('is false of %s', (_, error) => {
    expect(isPassing(error)).toBe(false);
  });
});
