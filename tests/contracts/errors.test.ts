import { OgImageError, reasonOf, toOgImageError } from '../../server/src/contracts/errors';

it('keeps an error that has a code', () => {
  const error = new OgImageError('OG_COLOR_INVALID', 'It is not a colour.');
  expect(toOgImageError(error)).toBe(error);
});

it('gives any other value a code, and tries it again', () => {
  for (const thrown of [new Error('boom'), 'boom', undefined, null, { toString: () => 'boom' }]) {
    expect(toOgImageError(thrown)).toMatchObject({ code: 'OG_UNEXPECTED', retryable: true });
  }
  expect(toOgImageError(new Error('boom')).message).toContain('boom');
});

it('does not show editors the statement of a database error', () => {
  const error = new Error('insert into `files` (`hash`) values (?) - disk I/O error');
  expect(reasonOf(error)).toBe('disk I/O error');
  expect(toOgImageError(error).message).not.toContain('insert');
});

it('leaves other messages as they are', () => {
  expect(reasonOf(new Error('The bucket - ours - is full'))).toBe('The bucket - ours - is full');
});

it('knows an error that another bundle of the package has made, such as the server for the command line', () => {
  const foreign = Object.assign(new Error('It is broken.'), {
    name: 'OgImageError',
    code: 'OG_TEMPLATE_FAILED',
  });
  expect(toOgImageError(foreign)).toBe(foreign);
  expect(toOgImageError(Object.assign(foreign, { code: 'toString' }))).toMatchObject({
    code: 'OG_UNEXPECTED',
  });
});
