import builder from './builder';
import cards from './cards';
import dashboard from './dashboard';
import health from './health';
import makers from './makers';
import orders from './orders';
import preview from './preview';
import runs from './runs';
import settings from './settings';
import templates from './templates';
import webhooks from './webhooks';

export { routes } from './routes';
export const controllers = {
  builder,
  cards,
  dashboard,
  health,
  makers,
  orders,
  preview,
  runs,
  settings,
  templates,
  webhooks,
};
