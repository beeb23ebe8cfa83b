import { addressOf, ALL, selection } from './selection.js';

/* Which cards are shown, by what is looked at: plain data for the figures. */

/** Every template in one size. */
export function overview(state) {
  const format = formatsOf(selection().format, state)[0];
  const sample = selection().sample === ALL ? 'own' : selection().sample;
  const cards = state.templates.map((template) => ({
    ...cardOf(template, format, sample),
    what: template.label,
    href: addressOf({ ...selection(), template: template.name, options: {} }),
  }));
  return [{ title: null, cards }];
}

/** One template, by samples, in one size or all. */
export function groupsOf(template, state) {
  // What has never been readable has no card; what it once was stays, in grey.
  if (template.revision === '') return [];
  const { sample, format } = selection();
  const formats = format === ALL ? state.formats : formatsOf(format, state);
  if (sample !== ALL) {
    return [{ title: null, cards: formats.map((each) => cardOf(template, each, sample)) }];
  }
  const samples = [{ name: 'own', label: 'Own sample' }, ...state.samples];
  // In one size, the samples stand beside each other.
  if (formats.length === 1) {
    const cards = samples.map(({ name, label }) => ({
      ...cardOf(template, formats[0], name),
      what: label,
    }));
    return [{ title: null, cards }];
  }
  return samples.map(({ name, label }) => ({
    title: label,
    cards: formats.map((each) => cardOf(template, each, name)),
  }));
}

/** Where none is named or it has gone, the card itself. */
function formatsOf(name, state) {
  const found = state.formats.find((format) => format.name === name) ?? state.formats[0];
  return found === undefined ? [] : [found];
}

function cardOf(template, format, sample) {
  const { direction, brandColor, picture, logo, seed, options, zoom } = selection();
  const isEntry = sample.startsWith('entry:');
  const wish = {
    template: template.name,
    format: format.name,
    direction,
    brandColor: /^#[0-9a-f]{6}$/u.test(brandColor) ? brandColor : null,
    picture,
    logo,
    seed: seed === '' || !template.seeded ? null : seed,
    options,
    ...(isEntry ? { entry: JSON.parse(sample.slice('entry:'.length)) } : { sample }),
  };
  return {
    key: `${template.name} ${format.name} ${isEntry ? 'entry' : sample}`,
    what: format.name,
    href: null,
    size: format,
    wish,
    revision: template.revision,
    error: template.error,
    zoom,
  };
}
