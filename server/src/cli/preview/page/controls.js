import { debounce, h } from './dom.js';
import { ALL, select, selection } from './selection.js';

/* What is drawn and how: made anew only when there are other controls, so that nobody loses a place. */

const MOST_SEGMENTS = 5;

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
    return optionField(`option-${name}`, schema, given[name] ?? schema.default, set);
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
  return choiceOf(name, label, choices, selection()[name], set);
}

function choiceOf(id, label, choices, value, set, help = null) {
  if (choices.length > MOST_SEGMENTS) {
    const items = choices.map(([given, text]) =>
      h('option', { value: given, selected: given === value }, text),
    );
    const list = h('select', { id, onchange: ({ target }) => set(target.value) }, ...items);
    return field(id, label, list, help);
  }
  const segments = choices.map(([given, text], index) =>
    h(
      'label',
      {},
      h('input', {
        type: 'radio',
        name: id,
        id: `${id}-${index}`,
        checked: given === value,
        onchange: () => set(given),
      }),
      text,
    ),
  );
  return h(
    'fieldset',
    { className: 'field' },
    h('legend', {}, label),
    h('div', { className: 'segments' }, ...segments),
    help,
  );
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

function optionField(id, schema, value, set) {
  const help = schema.help ? h('p', { className: 'help' }, schema.help) : null;
  switch (schema.type) {
    case 'choice': {
      const choices = schema.choices.map((choice) => [choice.value, choice.label]);
      return choiceOf(id, schema.label, choices, value, set, help);
    }
    case 'boolean': {
      const onchange = ({ target }) => set(target.checked);
      const input = h('input', { type: 'checkbox', id, checked: value === true, onchange });
      return field(id, schema.label, h('div', { className: 'switch' }, input), help);
    }
    case 'number': {
      const { min, max, step = 'any' } = schema;
      const oninput = debounce(({ target }) => target.validity.valid && set(target.valueAsNumber));
      const input = h('input', {
        type: 'number',
        id,
        min,
        max,
        step,
        required: true,
        value,
        oninput,
      });
      return field(id, `${schema.label} (${min} to ${max})`, input, help);
    }
    case 'color':
      return field(id, schema.label, colorInputs(id, value, set), help);
    default: {
      const oninput = debounce(({ target }) => set(target.value));
      const { maxLength } = schema;
      const input = h('input', { type: 'text', id, maxLength, value, oninput });
      return field(id, schema.label, input, help);
    }
  }
}

/** A colour picked or typed. */
function colorInputs(id, value, set) {
  const change = debounce(set, 120);
  const ariaLabel = 'Pick a colour';
  const picker = h('input', { type: 'color', value: value || '#4945ff', ariaLabel });
  const text = h('input', {
    type: 'text',
    className: 'hex',
    id,
    value,
    placeholder: 'Own',
    pattern: '#[0-9a-fA-F]{6}',
    spellcheck: false,
  });
  picker.addEventListener('input', () => {
    text.value = picker.value;
    change(picker.value);
  });
  text.addEventListener('input', () => {
    if (!text.validity.valid || text.value === '') return;
    picker.value = text.value.toLowerCase();
    change(picker.value);
  });
  return h('div', { className: 'color' }, picker, text);
}

function field(id, label, control, more = null) {
  return h('div', { className: 'field' }, h('label', { htmlFor: id }, label), control, more);
}
