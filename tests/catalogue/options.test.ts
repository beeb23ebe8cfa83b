import { describeTemplate } from '../../server/src/catalogue/describe';
import { keptOptions, parseOptions } from '../../server/src/catalogue/options';
import type { TemplateInfo } from '../../server/src/contracts/template';
import { findTemplate } from '../../templates';

const TEMPLATE: TemplateInfo = {
  ...describeTemplate(findTemplate('poster')),
  options: {
    duotone: { type: 'boolean', label: 'Duotone', default: true },
    lines: { type: 'number', label: 'Lines', min: 1, max: 3, default: 2 },
    ornament: {
      type: 'choice',
      label: 'Ornament',
      choices: [
        { value: 'tiles', label: 'Tiles' },
        { value: 'dots', label: 'Dots' },
      ],
      default: 'tiles',
    },
    ground: { type: 'color', label: 'Ground', default: '#ffffff' },
    slogan: { type: 'text', label: 'Slogan', maxLength: 10, default: '' },
    backdrop: { type: 'picture', label: 'Backdrop', default: '' },
  },
};

describe("what an editor chose of a template's options", () => {
  it('is taken where the template has it, and left out where it is as by default', () => {
    const backdrop = 'k3q0a7vwz1h5m8t2c6y4b9xd';
    const chosen = {
      ...{ duotone: false, lines: 2, ornament: 'dots', ground: 'Red', slogan: 'Hello', backdrop },
    };
    const parsed = {
      ...{ duotone: false, ornament: 'dots', ground: '#ff0000', slogan: 'Hello', backdrop },
    };
    expect(parseOptions(chosen, TEMPLATE)).toEqual(parsed);
  });

  it.each<[object, string]>([
    [{ duoton: false }, 'has no option "duoton". Did you mean "duotone"?'],
    [JSON.parse('{ "__proto__": 1 }') as object, 'has no option "__proto__"'],
    [{ duotone: 'yes' }, '"duotone" of the template "poster" is true or false.'],
    [{ lines: 4 }, '"lines" of the template "poster" is a number from 1 to 3.'],
    [{ lines: Number.NaN }, 'is a number from 1 to 3.'],
    [{ ornament: 'stars' }, 'is one of "tiles", "dots".'],
    [{ ground: 'notacolour' }, 'is a colour such as'],
    [{ slogan: 'x'.repeat(11) }, 'is a text of at most 10 characters.'],
    [{ backdrop: '/etc/passwd' }, 'is the documentId of a picture in the media library'],
    [{ backdrop: 12 }, 'is the documentId of a picture in the media library'],
    [[], 'are an object by their names'],
  ])('is refused by name where it is wrong: %j', (chosen, message) => {
    expect(() => parseOptions(chosen, TEMPLATE)).toThrow(message);
    expect(() => parseOptions(chosen, TEMPLATE)).toThrow(
      expect.objectContaining({ code: 'OG_CHOICES_INVALID' }) as Error,
    );
  });

  it('was stored before the template changed: what no longer fits is as by default', () => {
    const stored = { lines: 9, ornament: 'dots', gone: 1, duotone: true };
    expect(keptOptions(stored, TEMPLATE)).toEqual({ ornament: 'dots' });
    for (const odd of ['options', [1], 7, null]) expect(keptOptions(odd, TEMPLATE)).toEqual({});
  });
});
