import { groupsOf, overview } from './cards.js';
import { showControls } from './controls.js';
import { h } from './dom.js';
import { showCards } from './figures.js';
import { onProgress } from './pictures.js';
import { addressOf, onSelect, selection } from './selection.js';

/* The page: what the server says of the templates, and what is looked at, made into cards. */

const HEIGHTS = { feed: 105, medium: 280, large: 460, full: 630 };

/** On a small screen the templates are a row to scroll along. */
const NEAREST = { block: 'nearest', inline: 'center' };

const place = (id) => document.getElementById(id);

let state = { templates: [], formats: [], samples: [], logo: false, problems: [] };
let entries = { entries: [], reason: null };
let isConnected = true;
let left = 0;

function show(anew = false) {
  const { template: name, zoom } = selection();
  const template = state.templates.find((each) => each.name === name) ?? null;
  // A single one that was asked for needs no overview.
  const single = name === '' && state.templates.length === 1 ? state.templates[0] : template;
  document.documentElement.style.setProperty('--height', `${HEIGHTS[zoom] ?? HEIGHTS.medium}px`);
  document.title = single === null ? 'Social card templates' : `${single.label}: social card`;
  showProblems(state.problems);
  showNavigation(single);
  showHead(single, name);
  showControls(place('controls'), single, state, entries, anew);
  showCards(place('cards'), single === null ? overview(state) : groupsOf(single, state));
  if (anew) place('templates').querySelector('[aria-current]')?.scrollIntoView(NEAREST);
}

function showProblems(problems) {
  place('problems').hidden = problems.length === 0;
  place('problems').replaceChildren(...problems.map((problem) => h('p', {}, problem)));
}

function showNavigation(current) {
  const own = state.templates.filter(({ origin }) => origin !== null);
  const builtIn = state.templates.filter(({ origin }) => origin === null);
  const link = (name, label, isCurrent, isBroken) =>
    h(
      'li',
      {},
      h(
        'a',
        {
          href: addressOf({ ...selection(), template: name, options: {} }),
          className: isBroken ? 'broken' : '',
          'aria-current': isCurrent ? 'page' : null,
        },
        label,
        isBroken ? h('span', { className: 'hidden' }, ' cannot be drawn') : null,
      ),
    );
  const list = (templates) =>
    templates.map(({ name, label, error }) =>
      link(name, label, current?.name === name, error !== null),
    );
  const all =
    state.templates.length > 1 ? [link('', 'All templates', current === null, false)] : [];
  const parts = [
    all.length > 0 ? h('ul', {}, ...all) : null,
    own.length > 0 ? h('h2', {}, 'Of this app') : null,
    own.length > 0 ? h('ul', {}, ...list(own)) : null,
    builtIn.length > 0 ? h('h2', {}, 'Built in') : null,
    builtIn.length > 0 ? h('ul', {}, ...list(builtIn)) : null,
  ];
  const navigation = place('templates');
  const focused = navigation.contains(document.activeElement) ? document.activeElement.hash : null;
  const { scrollTop, scrollLeft } = navigation;
  navigation.replaceChildren(...parts.filter((part) => part !== null));
  navigation.scrollTo(scrollLeft, scrollTop);
  if (focused !== null) navigation.querySelector(`[aria-current]`)?.focus();
}

function showHead(template, name) {
  const from = template?.origin ? h('code', {}, template.origin) : 'Built in';
  const missing = template === null && name !== '' ? `There is no template "${name}" now.` : null;
  const count = `${state.templates.length} templates`;
  place('head').replaceChildren(
    h('h2', {}, template?.label ?? 'All templates'),
    h('p', {}, template === null ? (missing ?? count) : from),
  );
  const error = template?.error ?? null;
  place('error').replaceChildren(
    ...(error === null ? [] : [h('p', { className: 'notice' }, error)]),
  );
}

function showStatus() {
  const status = place('status');
  status.classList.toggle('lost', !isConnected);
  status.classList.toggle('busy', isConnected && left > 0);
  const words = left === 1 ? 'Drawing a card' : `Drawing ${left} cards`;
  status.textContent = isConnected ? (left > 0 ? words : 'Watching your files') : 'Not connected';
}

async function load(path) {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function loadTemplates() {
  state = await load('/state');
  show();
}

async function loadEntries() {
  entries = await load('/entries');
  show();
}

/** What cannot be loaded is loaded when the server is there again. */
function lost() {
  isConnected = false;
  showStatus();
}

const events = new EventSource('/events');
events.addEventListener('open', () => {
  isConnected = true;
  showStatus();
  loadEntries().catch(lost);
});
events.addEventListener('error', lost);
events.addEventListener('templates', () => loadTemplates().catch(lost));
events.addEventListener('entries', () => loadEntries().catch(lost));

onSelect(show);
onProgress((count) => {
  left = count;
  showStatus();
});
document.querySelector('[data-skip]').addEventListener('click', (event) => {
  // The address says what is looked at, and stays.
  event.preventDefault();
  place('cards').focus();
});
place('controls').addEventListener('submit', (event) => event.preventDefault());
// On a small screen the cards come first.
place('panel').open = !matchMedia('(max-width: 820px)').matches;
showStatus();
