import { controllers, routes } from './admin-api';
import bootstrap from './bootstrap';
import contentTypes from './content-types';
import destroy from './destroy';
import register from './register';
import { services } from './wiring';

export default { register, bootstrap, destroy, contentTypes, services, controllers, routes };
