import { toTrouble } from '../../../admin/src/api/trouble';

/** An error as Strapi's fetch client throws it. */
function fetchError(status: number, error: unknown) {
  return Object.assign(new Error('failed'), { status, response: { data: { error } } });
}

describe('toTrouble', () => {
  it('passes on the plugin’s own error, with what its sentence names', () => {
    const message = 'There is no template "bodl". Did you mean "bold"?';
    const details = { code: 'OG_TEMPLATE_UNKNOWN', values: { template: 'bodl' } };
    expect(toTrouble(fetchError(400, { message, details }))).toEqual({
      kind: 'problem',
      problem: { ...details, message },
    });
  });

  it('has no values where an older server sends none', () => {
    const details = { code: 'OG_RENDER_BUSY' };
    expect(toTrouble(fetchError(429, { message: 'Busy.', details }))).toMatchObject({
      problem: { code: 'OG_RENDER_BUSY', values: {} },
    });
  });

  it.each([
    [401, 'problem.signedOut'],
    [403, 'problem.forbidden'],
    [404, 'problem.notFound'],
    [413, 'problem.tooLarge'],
    [500, 'problem.unknown'],
  ])('says a bare %i in the user’s language', (status, key) => {
    const error = fetchError(status, { message: 'Forbidden', details: {} });
    expect(toTrouble(error)).toEqual({ kind: 'message', key });
  });

  it('passes on what Strapi found wrong with the request', () => {
    const error = fetchError(400, { message: 'locale must be a string', details: {} });
    expect(toTrouble(error)).toEqual({ kind: 'sentence', text: 'locale must be a string' });
  });

  it('never shows what an unexpected failure of the server said', () => {
    const error = fetchError(500, { message: 'SQLITE_BUSY at /srv/app', details: {} });
    expect(JSON.stringify(toTrouble(error))).not.toContain('SQLITE');
  });

  it('says that the server could not be reached', () => {
    const error = new TypeError('Failed to fetch');
    expect(toTrouble(error)).toEqual({ kind: 'message', key: 'problem.offline' });
  });

  it.each([[undefined], [null], ['text'], [new Error('odd')], [{ response: null }]])(
    'has a sentence for whatever is thrown: %p',
    (thrown) => {
      expect(toTrouble(thrown)).toEqual({ kind: 'message', key: 'problem.unknown' });
    },
  );
});
