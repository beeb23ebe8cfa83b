/*
 * What is looked at, kept in the page's address: a reload shows the same, and Back leads to the
 * template before.
 */

export const ALL = '*';

const DEFAULTS = {
  /** A template's name; nothing for all of them. */
  template: '',
  /** A format's name, or ALL. */
  format: ALL,
  /** A sample's name, ALL, or `entry:` and the entry as JSON. */
  sample: 'own',
  direction: 'auto',
  /** `#rrggbb`; nothing for what the sample or the entry has. */
  brandColor: '',
  picture: 'photo',
  logo: 'site',
  seed: '',
  zoom: 'medium',
};

let current = read();
const listeners = new Set();

/** @returns what is looked at, with the options that were chosen, by names */
export function selection() {
  return current;
}

/** Changes some of it. Another template is a step that Back undoes. */
export function select(patch) {
  const isStep = 'template' in patch && patch.template !== current.template;
  current = { ...current, ...patch };
  const address = addressOf(current);
  if (isStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  for (const listener of listeners) listener(false);
}

/** Hears that something else is looked at, and whether the page's own controls know nothing of it. */
export function onSelect(listener) {
  listeners.add(listener);
}

/** The address that shows a template, with all else as it is. Options are each template's own. */
export function addressOf(selected) {
  const chosen = Object.entries(DEFAULTS)
    .filter(([name, value]) => selected[name] !== value)
    .map(([name]) => [name, selected[name]]);
  const options = Object.keys(selected.options).length > 0 ? JSON.stringify(selected.options) : '';
  if (options !== '') chosen.push(['options', options]);
  return `#${new URLSearchParams(chosen).toString()}`;
}

function read() {
  const given = new URLSearchParams(location.hash.slice(1));
  const known = Object.keys(DEFAULTS).map((name) => [name, given.get(name) ?? DEFAULTS[name]]);
  return { ...Object.fromEntries(known), options: readOptions(given.get('options')) };
}

/** The address may have been typed. */
function readOptions(text) {
  try {
    const options = JSON.parse(text ?? '{}');
    return typeof options === 'object' && options !== null ? options : {};
  } catch {
    return {};
  }
}

addEventListener('popstate', () => {
  current = read();
  for (const listener of listeners) listener(true);
});
