import { describeTemplate } from '../../server/src/catalogue/describe';
import { guessTemplate } from '../../server/src/catalogue/guess-template';
import { findTemplate } from '../../templates';

const named = (...names: string[]) => ({
  list: () => names.map((name) => ({ ...describeTemplate(findTemplate('minimal')), name })),
});
const CATALOGUE = named('editorial', 'spotlight', 'product', 'event');

describe('the template where nobody names one', () => {
  it.each([
    [[], 'editorial'],
    [['price'], 'product'],
    [['start'], 'editorial'],
    [['start', 'place'], 'event'],
    [['price', 'start', 'place'], 'event'],
  ])('fits what entries have: %j', (parts, template) => {
    expect(guessTemplate(CATALOGUE, parts)).toBe(template);
  });

  it('is one that editors may pick', () => {
    expect(guessTemplate(CATALOGUE, ['price'], ['spotlight', 'editorial'])).toBe('editorial');
    expect(guessTemplate(CATALOGUE, ['price'], ['spotlight'])).toBe('spotlight');
  });
});
