import { toProblem } from '../../../admin/src/api/problem';

/** An error as Strapi's fetch client throws it. */
function fetchError(status: number, error: unknown) {
  return Object.assign(new Error('failed'), { status, response: { data: { error } } });
}

describe('toProblem', () => {
  it('passes on the plugin’s own sentence, which names the remedy', () => {
    const error = fetchError(400, {
      message: 'There is no template "bodl". Did you mean "bold"?',
      details: { code: 'OG_TEMPLATE_UNKNOWN' },
    });
    expect(toProblem(error)).toEqual({
      kind: 'sentence',
      text: 'There is no template "bodl". Did you mean "bold"?',
      code: 'OG_TEMPLATE_UNKNOWN',
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
    expect(toProblem(error)).toEqual({ kind: 'message', key });
  });

  it('says a wrong mapping in the user’s language', () => {
    const details = { code: 'OG_MAPPING_INVALID' };
    const error = fetchError(400, { message: 'The options of this field …', details });
    expect(toProblem(error)).toEqual({ kind: 'message', key: 'problem.mapping' });
  });

  it('passes on what Strapi found wrong with the request', () => {
    const error = fetchError(400, { message: 'locale must be a string', details: {} });
    expect(toProblem(error)).toMatchObject({ text: 'locale must be a string', code: null });
  });

  it('never shows what an unexpected failure of the server said', () => {
    const error = fetchError(500, { message: 'SQLITE_BUSY at /srv/app', details: {} });
    expect(JSON.stringify(toProblem(error))).not.toContain('SQLITE');
  });

  it('says that the server could not be reached', () => {
    const error = new TypeError('Failed to fetch');
    expect(toProblem(error)).toEqual({ kind: 'message', key: 'problem.offline' });
  });

  it.each([[undefined], [null], ['text'], [new Error('odd')], [{ response: null }]])(
    'has a sentence for whatever is thrown: %p',
    (thrown) => {
      expect(toProblem(thrown)).toEqual({ kind: 'message', key: 'problem.unknown' });
    },
  );
});
