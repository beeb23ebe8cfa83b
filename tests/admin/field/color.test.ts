import { parseColor } from '../../../admin/src/field/color';

describe('parseColor', () => {
  it.each([
    ['#4945ff', '#4945ff'],
    ['#4945FF', '#4945ff'],
    ['#f00', '#ff0000'],
    ['  #4945ff ', '#4945ff'],
    ['rgb(73, 69, 255)', '#4945ff'],
    ['rgb(73 69 255)', '#4945ff'],
    ['hsl(0, 100%, 50%)', '#ff0000'],
    ['teal', '#008080'],
    ['RebeccaPurple', '#663399'],
  ])('reads %s as %s', (text, color) => {
    expect(parseColor(text)).toBe(color);
  });

  it('drops transparency, since nothing lies behind a card', () => {
    expect(parseColor('#4945ff80')).toBe('#4945ff');
  });

  it.each([
    '',
    '   ',
    '4945ff',
    '#49',
    'blurple',
    'var(--brand)',
    'url(http://example.com)',
    'red"/><image',
    '#4945ff'.repeat(100_000),
  ])('refuses what is no colour: %.30s', (text) => {
    expect(parseColor(text)).toBeNull();
  });
});
