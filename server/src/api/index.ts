import cards from './cards';
import preview from './preview';
import templates from './templates';

export { routes } from './routes';
export const controllers = { cards, preview, templates };
