import { h } from './dom.js';
import { draw } from './pictures.js';

/* The cards. A figure stays while it is redrawn, so that the last good picture stays in its place. */

const figures = new Map();

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const figure = target.figure;
      figure.isSeen = isIntersecting;
      if (isIntersecting) refresh(figure);
    }
  },
  { rootMargin: '300px' },
);

/**
 * Shows groups of cards: `{ title, cards }`, a card being `{ key, what, href, size, wish, revision,
 * error, zoom }`.
 */
export function showCards(container, groups) {
  const kept = new Set();
  const nodes = groups.map(({ title, cards }) => {
    const row = h('div', { className: 'row' });
    for (const card of cards) {
      kept.add(card.key);
      row.append(figureOf(card).element);
    }
    return h('div', { className: 'group' }, title === null ? null : h('h3', {}, title), row);
  });
  for (const [key, figure] of figures) {
    if (kept.has(key)) continue;
    observer.unobserve(figure.element);
    figure.controller?.abort();
    release(figure);
    figures.delete(key);
  }
  container.replaceChildren(...nodes);
}

function figureOf(card) {
  let figure = figures.get(card.key);
  if (figure === undefined) {
    figure = makeFigure();
    figures.set(card.key, figure);
    observer.observe(figure.element);
  }
  figure.card = card;
  const { element, what } = figure;
  const { width, height } = card.size;
  element.style.setProperty('--ratio', String(width / height));
  element.style.setProperty('--width', String(width));
  element.dataset.zoom = card.zoom;
  what.replaceChildren(card.href === null ? card.what : h('a', { href: card.href }, card.what));
  if (figure.isSeen) refresh(figure);
  return figure;
}

function makeFigure() {
  const image = h('img', { alt: '' });
  const frame = h('a', { className: 'frame', target: '_blank' }, image);
  const what = h('span', { className: 'what' });
  const facts = h('span', { className: 'facts' });
  const notes = h('ul', { className: 'notes' });
  const caption = h('figcaption', {}, what, facts);
  const element = h('figure', { className: 'card' }, frame, caption, notes);
  const figure = { element, image, frame, what, facts, notes, isSeen: false, drawn: null };
  element.figure = figure;
  return figure;
}

/** Draws a card anew where it is another one than it was. */
function refresh(figure) {
  const { card, element } = figure;
  const wanted = JSON.stringify([card.wish, card.revision, card.error]);
  if (figure.drawn === wanted) return;
  figure.drawn = wanted;
  figure.controller?.abort();
  if (card.error !== null) {
    show(figure, { error: { message: card.error } });
    return;
  }
  const controller = new AbortController();
  figure.controller = controller;
  element.classList.add('waiting');
  draw(card.wish, controller.signal).then(
    (answer) => show(figure, answer),
    (error) => {
      if (controller.signal.aborted) return;
      // The server has gone: it is asked again when it is back.
      figure.drawn = null;
      show(figure, { error: { message: `The preview does not answer: ${error.message}` } });
    },
  );
}

function show(figure, answer) {
  const { element, image, frame, facts, notes, card } = figure;
  element.classList.remove('waiting');
  element.classList.toggle('failed', answer.error !== undefined);
  if (answer.error !== undefined) {
    facts.textContent = '';
    notes.replaceChildren(h('li', { className: 'wrong' }, answer.error.message));
    return;
  }
  release(figure);
  figure.url = URL.createObjectURL(toBlob(answer));
  image.src = figure.url;
  image.alt = `${card.what}, ${answer.width} by ${answer.height} pixels`;
  frame.href = figure.url;
  frame.title = 'Open at full size';
  const kind = answer.mime === 'image/png' ? 'PNG' : 'JPEG';
  facts.textContent = `${answer.width} × ${answer.height}, ${kind}, ${Math.round(answer.bytes / 1000)} kB`;
  notes.replaceChildren(...answer.warnings.map((warning) => h('li', {}, warning)));
}

/** The page may connect to its own server alone, so that `fetch` would not read a `data:` URI. */
function toBlob({ src, mime }) {
  const [, base64] = src.split(',');
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], {
    type: mime,
  });
}

function release(figure) {
  if (figure.url !== undefined) URL.revokeObjectURL(figure.url);
}
