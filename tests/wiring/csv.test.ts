import { csvLine } from '../../server/src/wiring/run-failures';

describe('a line of CSV', () => {
  it('quotes what would end a cell or a line', () => {
    expect(csvLine(['a', 'b,c', 'say "d"', 'e\nf'])).toBe('a,"b,c","say ""d""","e\nf"\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('makes no formula of %j', (cell) => {
    expect(csvLine([cell])).toMatch(/^"?'/);
  });
});
