import { debounce, h } from './dom.js';

/* Controls, each with its label: they tell a new value, and keep none. */

/** So many choices stand side by side; more are a list. */
const MOST_SEGMENTS = 5;

/** One of a template's options. */
export function optionInput(id, schema, value, set) {
  const help = schema.help ? h('p', { className: 'help' }, schema.help) : null;
  switch (schema.type) {
    case 'choice': {
      const choices = schema.choices.map((choice) => [choice.value, choice.label]);
      return choiceInput(id, schema.label, choices, value, set, help);
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

/** One of a few choices, as `[value, label]`. */
export function choiceInput(id, label, choices, value, set, help = null) {
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

/** A colour picked or typed. */
export function colorInputs(id, value, set) {
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

export function field(id, label, control, more = null) {
  return h('div', { className: 'field' }, h('label', { htmlFor: id }, label), control, more);
}
