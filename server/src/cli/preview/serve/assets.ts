import cards from '../page/cards.js?raw';
import controls from '../page/controls.js?raw';
import dom from '../page/dom.js?raw';
import figures from '../page/figures.js?raw';
import html from '../page/index.html?raw';
import inputs from '../page/inputs.js?raw';
import main from '../page/main.js?raw';
import pictures from '../page/pictures.js?raw';
import selection from '../page/selection.js?raw';
import style from '../page/style.css?raw';

export interface Asset {
  readonly type: string;
  readonly text: string;
}

const script = (text: string): Asset => ({ type: 'text/javascript; charset=utf-8', text });

/** The page, by paths: as it is written, with no build of its own. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map<string, Asset>([
  ['/', { type: 'text/html; charset=utf-8', text: html }],
  ['/style.css', { type: 'text/css; charset=utf-8', text: style }],
  ['/cards.js', script(cards)],
  ['/controls.js', script(controls)],
  ['/dom.js', script(dom)],
  ['/figures.js', script(figures)],
  ['/inputs.js', script(inputs)],
  ['/main.js', script(main)],
  ['/pictures.js', script(pictures)],
  ['/selection.js', script(selection)],
]);
