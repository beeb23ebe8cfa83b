import { controllers as adminControllers, routes as adminRoutes } from './admin-api';
import bootstrap from './bootstrap';
import { contentControllers, contentRoutes } from './content-api';
import contentTypes from './content-types';
import destroy from './destroy';
import register from './register';
import { services } from './wiring';

const controllers = { ...adminControllers, ...contentControllers };
const routes = { ...adminRoutes, ...contentRoutes };

export default { register, bootstrap, destroy, contentTypes, services, controllers, routes };
