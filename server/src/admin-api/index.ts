import builder from './builder';
import cards from './cards';
import dashboard from './dashboard';
import makers from './makers';
import orders from './orders';
import preview from './preview';
import settings from './settings';
import templates from './templates';
import webhooks from './webhooks';

export { routes } from './routes';
export const controllers = {
  builder,
  cards,
  dashboard,
  makers,
  orders,
  preview,
  settings,
  templates,
  webhooks,
};
