import stringWidth from 'string-width';

import { call } from '../node';

const entry = { type: 'Article', locale: 'en', state: 'ready', bytes: 52_000, error: null };
const url = 'http://127.0.0.1:1337/uploads/og-0123456789abcdef0123-01234567.jpg';

const lines = async (...titles: string[]) => {
  const entries = titles.map((title) => ({ ...entry, title, url }));
  return (await call<string>('lib/card-table.mjs', 'cardTable', entries)).split('\n');
};

describe('cardTable', () => {
  it('keeps the columns straight under letters of double width', async () => {
    const starts = (await lines('Rain', '霧は一種の建築である', 'Fire & soup'))
      .slice(1)
      .map((line) => stringWidth(line.slice(0, line.indexOf('ready'))));
    expect(new Set(starts).size).toBe(1);
  });

  it('cuts a long title and never a URL', async () => {
    const [, line = ''] = await lines('In which we set out '.repeat(12));
    expect(line).toContain('…');
    expect(line.endsWith(url)).toBe(true);
  });

  it('gives a title with line breaks one line', async () => {
    expect(await lines('One\nTwo\r\nThree')).toHaveLength(2);
  });

  it('shows an entry that has no picture', async () => {
    const entries = [{ ...entry, title: 'Rain', state: 'missing', bytes: null, url: null }];
    expect(await call('lib/card-table.mjs', 'cardTable', entries)).toMatch(/Rain +missing$/);
  });
});
