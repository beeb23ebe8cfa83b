import { leastTemplate } from '../../fixtures/own-template-sources';
import { openOwnTemplates, type OwnTemplates } from '../../fixtures/own-templates';

jest.setTimeout(60_000);

let templates: OwnTemplates;
beforeAll(async () => {
  templates = await openOwnTemplates();
});
afterAll(() => templates.close());

/** Of the template "mine" in the one file that there is. */
const MINE = 'The template "mine" in src/og-templates/mine.tsx cannot be used: ';
/** Of the call of `defineTemplate`, since it never came to a template. */
const FILE = 'The template in src/og-templates/mine.tsx cannot be used: ';

const option = (schema: string) => `options: { ground: ${schema} },`;

describe('what a template says of itself is refused by name where it is wrong:', () => {
  it.each([
    [
      'a name that is no slug',
      "name: 'My Card',",
      'its "name" is "My Card", but must be lower-case letters, digits and dashes, such as "my-card".',
    ],
    ['no label', 'label: undefined,', 'its "label" is missing.'],
    [
      'a place of its words that there is not',
      "calm: 'centre' as never,",
      'its "calm" is "centre", but must be "left" or "right" or "top" or "bottom" or "whole" or "none".',
    ],
    ['half a version', 'version: 1.5,', 'its "version" is 1.5, but must be a whole number.'],
    [
      'a default that is no colour',
      option("{ type: 'color', label: 'Ground', default: 'green' }"),
      'its "options.ground.default" is "green", but must be a colour as "#rrggbb".',
    ],
    [
      'a type that there is not',
      option("{ type: 'colour', label: 'Ground', default: '#ffffff' }"),
      'its "options.ground.type" is "colour", but must be an option whose "type" is text, number, boolean, choice, color or picture.',
    ],
    [
      'a misspelt key',
      option("{ type: 'color', label: 'Ground', defualt: '#ffffff' }"),
      'its "options.ground" has "defualt", which nothing reads. Correct the name, or leave it out.',
    ],
    [
      'a default out of bounds',
      option("{ type: 'number', label: 'Ground', min: 1, max: 3, default: 4 }"),
      'its "options.ground.default" is 4, but must lie from "min" to "max".',
    ],
    [
      'a bound that is no number',
      option("{ type: 'number', label: 'Ground', min: 'a', max: 3, default: 1 }"),
      'its "options.ground.min" is "a", but must be a number.',
    ],
    [
      'a default that is none of the choices',
      option(
        "{ type: 'choice', label: 'Ground', choices: [{ value: 'a', label: 'A' }], default: 'b' }",
      ),
      'its "options.ground.default" is "b", but must be the value of one of its choices.',
    ],
    [
      'a function for an option',
      option('() => true'),
      'its "options.ground" is "(a function)", but must be',
    ],
    ['a list of options', 'options: [],', 'its "options" is [], but must be an object by names.'],
    [
      'an option whose name has a space',
      "options: { 'my ground': { type: 'boolean', label: 'Ground', default: true } },",
      'the name in its "options.my ground" must be letters and digits, such as "showDate".',
    ],
    [
      'a part of a type that there is not',
      "parts: { price: { type: 'money', label: 'Price', names: [] } },",
      'its "parts.price.type" is "money", but must be a part whose "type" is text, number, date, list or pictures.',
    ],
    [
      'a sample with a date in words',
      "sample: { title: 'A', date: 'tomorrow' },",
      'its "sample.date" is "tomorrow", but must be a day such as "2026-03-05".',
    ],
  ])('%s', async (_, more, message) => {
    const name = more.startsWith('name') ? MINE.replace('mine', 'My Card') : MINE;
    expect(await templates.problemOf(leastTemplate(more))).toContain(name + message);
  });
});

describe('defineTemplate() refuses, in the file of its call,', () => {
  it.each([
    [
      'no component',
      'component: undefined,',
      'the template "mine" needs a "component" that is a function',
    ],
    [
      'a picture that is no function',
      'picture: { width: 100 },',
      'the template "mine" needs a "picture" that is a function',
    ],
    [
      'no sample',
      'sample: undefined,',
      'the template "mine" needs a sample to be shown with: sample: { title: \'A title\' }',
    ],
    [
      'what templates have not',
      'colour: 1,',
      'the template "mine" has "colour", but templates have only name, label, version,',
    ],
  ])('%s', async (_, more, message) => {
    const told = await templates.problemOf(leastTemplate(more));
    expect(told).toContain(FILE + message);
    expect(told).toContain('(src/og-templates/mine.tsx:3:16).');
  });
});

describe('a file without a template is told how to make one:', () => {
  it.each([
    ['nothing', 'const a = 1;'],
    ['no code', ''],
    ['a class', 'export default class Card {}'],
    ['a component', 'export default () => null;'],
  ])('it exports %s', async (_, source) => {
    expect(await templates.problemOf(source)).toBe(
      `${FILE}it exports none. Make one with defineTemplate() of "strapi-plugin-og-image/template", and export what that returns.`,
    );
  });

  it('it exports a plain object', async () => {
    const source = "export default { name: 'mine', label: 'Mine', component: () => null };";
    expect(await templates.problemOf(source)).toBe(
      `${MINE}it is a plain object. Hand it to defineTemplate() of "strapi-plugin-og-image/template", and export what that returns.`,
    );
  });
});
