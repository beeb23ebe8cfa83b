import { articleText, pick } from '../../bench/app/content';

describe('the articles of a bench', () => {
  it('never has a title twice, since equal cards are drawn once', () => {
    const titles = Array.from({ length: 2000 }, (_, number) => articleText(number).title);
    expect(new Set(titles).size).toBe(2000);
  });

  it('has the same title for the same number, so that every app publishes the same', () => {
    expect(articleText(41)).toEqual(articleText(41));
  });

  it('has short titles and long ones', () => {
    const lengths = Array.from({ length: 56 }, (_, number) => articleText(number).title.length);
    expect(Math.min(...lengths)).toBeLessThan(30);
    expect(Math.max(...lengths)).toBeGreaterThan(75);
  });

  it('says that a list is empty rather than picking undefined', () => {
    expect(() => pick([], 3)).toThrow('nothing to pick');
  });
});
