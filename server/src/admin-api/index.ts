import builder from './builder';
import cards from './cards';
import preview from './preview';
import templates from './templates';

export { routes } from './routes';
export const controllers = { builder, cards, preview, templates };
