import {
  choose,
  chooseOption,
  chooseTemplate,
  readChoices,
  toValue,
} from '../../../admin/src/field/choices';

describe('readChoices', () => {
  it('reads what an editor chose', () => {
    expect(readChoices({ template: 'bold', brandColor: '#ff0000' })).toEqual({
      template: 'bold',
      brandColor: '#ff0000',
    });
  });

  it('reads JSON text, as a default of the schema may be', () => {
    expect(readChoices('{"template":"bold"}')).toEqual({ template: 'bold' });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['text that is no JSON', 'bold'],
    ['a list', ['bold']],
    ['choices of the wrong type', { template: 3, brandColor: {} }],
    ['empty choices', { template: '', brandColor: '' }],
  ])('reads no choice from %s', (_, value) => {
    expect(readChoices(value)).toEqual({});
  });

  it('reads the pictures that were chosen, and drops what is wrong with them', () => {
    const picture = { file: 'abc', focalPoint: { x: 10, y: 20 } };
    const image = { file: 'def', crop: true };
    expect(readChoices({ picture, image })).toEqual({ picture, image });
    expect(readChoices({ picture: false, image: { url: 'x' } })).toEqual({ picture: false });
  });

  it('reads the background that was chosen, or that none was', () => {
    const background = { prompt: 'Mist over the marsh', seed: 2 };
    expect(readChoices({ background })).toEqual({ background });
    expect(readChoices({ background: false })).toEqual({ background: false });
    expect(readChoices({ background: { seed: 2 } })).toEqual({});
  });

  it('drops what the field does not know, so that results never reach the entry', () => {
    expect(readChoices({ template: 'bold', url: 'https://example.com/card.png' })).toEqual({
      template: 'bold',
    });
  });
});

describe('choose', () => {
  it('changes one choice and keeps the other', () => {
    const choices = { template: 'bold', brandColor: '#ff0000' };
    expect(choose(choices, 'template', 'spotlight')).toEqual({
      template: 'spotlight',
      brandColor: '#ff0000',
    });
  });

  it('removes the key when an editor goes back to the default', () => {
    const changed = choose({ template: 'bold', brandColor: '#ff0000' }, 'template', undefined);
    expect(Object.keys(changed)).toEqual(['brandColor']);
  });

  it('leaves the choices it was given as they were, since they are the form’s own', () => {
    const choices = Object.freeze({ template: 'bold' });
    choose(choices, 'template', undefined);
    expect(choices).toEqual({ template: 'bold' });
  });
});

describe('toValue', () => {
  it('writes the choices', () => {
    expect(toValue({ template: 'bold' }, null)).toEqual({ template: 'bold' });
  });

  it('writes null when the last choice of a saved entry is taken back', () => {
    expect(toValue({}, { template: 'bold' })).toBeNull();
  });

  it('writes what the form began with, so that nothing counts as changed', () => {
    expect(toValue({}, undefined)).toBeUndefined();
    expect(toValue({}, null)).toBeNull();
  });
});

describe("a template's options", () => {
  it('are read as what they are, and nothing that no option can hold', () => {
    const options = { duotone: false, lines: 2, ornament: 'dots', odd: {}, none: null };
    expect(readChoices({ template: 'poster', options })).toEqual({
      template: 'poster',
      options: { duotone: false, lines: 2, ornament: 'dots' },
    });
    expect(readChoices({ options: ['dots'] })).toEqual({});
  });

  it('are chosen one by one, and gone with the last that is not as by default', () => {
    const chosen = chooseOption({ template: 'pattern' }, 'ornament', 'dots');
    expect(chosen).toEqual({ template: 'pattern', options: { ornament: 'dots' } });
    expect(chooseOption(chosen, 'ornament', undefined)).toEqual({ template: 'pattern' });
  });

  it('go with the template that has them', () => {
    const chosen = { template: 'pattern', brandColor: '#ff0000', options: { ornament: 'dots' } };
    expect(chooseTemplate(chosen, 'poster')).toEqual({ template: 'poster', brandColor: '#ff0000' });
    expect(chooseTemplate(chosen, undefined)).toEqual({ brandColor: '#ff0000' });
  });
});
