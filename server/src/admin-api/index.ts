import builder from './builder';
import cards from './cards';
import makers from './makers';
import orders from './orders';
import preview from './preview';
import runs from './runs';
import templates from './templates';

export { routes } from './routes';
export const controllers = { builder, cards, makers, orders, preview, runs, templates };
