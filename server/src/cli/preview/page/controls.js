import { debounce, h } from './dom.js';
import { choiceInput, colorInputs, field, optionInput } from './inputs.js';
import { ALL, select, selection } from './selection.js';

/* What is drawn and how: made anew only when there are other controls, so that nobody loses a place. */

let shown = '';

/**
 * @param {HTMLFormElement} form
 * @param {object | null} template null while all are looked at
 * @param {object} state as `GET /state` answers
 * @param {object} entries as `GET /entries` answers
 * @param {boolean} anew whether the values have changed by something else than the controls
 */
export function showControls(form, template, state, entries, anew) {
  const isEntry = selection().sample.startsWith('entry:');
  const options = template?.options ?? {};
  const traits = template && [template.name, template.picture, template.logo, template.seeded];
  const signature = JSON.stringify([traits, options, state.formats, entries, isEntry]);
  if (signature === shown && !anew) return;
  shown = signature;
  const focused = form.contains(document.activeElement) ? document.activeElement.id : '';
  const fields = [contentFields(template, state, entries, isEntry), lookFields(template, options)];
  const { reason } = entries;
  const why = reason === null ? null : h('p', { className: 'reason' }, reason);
  const rows = fields.map((each) => h('div', { className: 'fields' }, ...each));
  form.replaceChildren(...rows, ...(why === null ? [] : [why]));
  if (focused !== '') document.getElementById(focused)?.focus();
}

function contentFields(template, state, entries, isEntry) {
  const draws = (trait) => !isEntry && (template === null || template[trait]);
  return [
    sampleField(state, entries.entries),
    choiceField('format', 'Size', [
      [ALL, template === null ? 'og' : 'All'],
      ...state.formats
        .filter(({ name }) => template !== null || name !== 'og')
        .map(({ name }) => [name, name]),
    ]),
    choiceField('zoom', 'Shown', [
      ['feed', 'As in a feed'],
      ['medium', 'Medium'],
      ['large', 'Large'],
      ['full', 'Full size'],
    ]),
    choiceField('direction', 'Direction', [
      ['auto', 'Own'],
      ['ltr', 'Left to right'],
      ['rtl', 'Right to left'],
    ]),
    draws('picture')
      ? choiceField('picture', 'Picture', [
          ['photo', 'Photo'],
          ['portrait', 'Portrait'],
          ['cutout', 'Cut-out'],
          ['none', 'None'],
        ])
      : null,
    draws('logo')
      ? choiceField('logo', 'Logo', [
          ['site', state.logo ? "The site's" : 'None'],
          ['sample', 'A sample'],
          ...(state.logo ? [['none', 'None']] : []),
        ])
      : null,
    draws('seeded') && template !== null ? seedField() : null,
  ];
}

function lookFields(template, options) {
  const given = selection().options;
  const fields = Object.entries(options).map(([name, schema]) => {
    const set = (value) => {
      const options = { ...selection().options, [name]: value };
      if (value === schema.default) delete options[name];
      select({ options });
    };
    return optionInput(`option-${name}`, schema, given[name] ?? schema.default, set);
  });
  return [brandField(template), ...fields];
}

function sampleField({ samples }, entries) {
  const { sample } = selection();
  const option = (value, label) => h('option', { value, selected: value === sample }, label);
  const types = [...new Set(entries.map(({ type }) => type))];
  const list = h(
    'select',
    { id: 'sample', onchange: ({ target }) => select({ sample: target.value }) },
    option('own', 'Own sample'),
    option(ALL, 'Every sample'),
    h('optgroup', { label: 'Samples' }, ...samples.map(({ name, label }) => option(name, label))),
    ...types.map((type) =>
      h(
        'optgroup',
        { label: `${type}: the newest entries` },
        ...entries
          .filter((entry) => entry.type === type)
          .map((entry) => entryOption(entry, option)),
      ),
    ),
  );
  return field('sample', 'Content', list);
}

function entryOption({ uid, documentId, locale, title }, option) {
  const value = `entry:${JSON.stringify({ uid, documentId, locale })}`;
  return option(value, locale === null ? title : `${title} (${locale})`);
}

function choiceField(name, label, choices) {
  const set = (value) => select({ [name]: value });
  return choiceInput(name, label, choices, selection()[name], set);
}

function seedField() {
  const input = h('input', {
    type: 'text',
    id: 'seed',
    value: selection().seed,
    placeholder: "The sample's",
    maxLength: 200,
    oninput: debounce(({ target }) => select({ seed: target.value })),
  });
  return field('seed', "The ornament's entry", input);
}

function brandField(template) {
  const { brandColor } = selection();
  const own = template?.brandColor ?? '#4945ff';
  const reset = h(
    'button',
    { type: 'button', className: 'plain', hidden: brandColor === '' },
    'Own',
  );
  // Of all templates, each has its own.
  const shownColor = brandColor || (template === null ? '' : own);
  const color = colorInputs('brand', shownColor, (value) => {
    reset.hidden = false;
    select({ brandColor: value });
  });
  reset.addEventListener('click', () => {
    reset.hidden = true;
    color.querySelector('[type=color]').value = own;
    color.querySelector('[type=text]').value = template === null ? '' : own;
    select({ brandColor: '' });
  });
  color.append(reset);
  return field('brand', 'Brand colour', color);
}
