import { parseConfig } from '../../config/parse';
import { PLUGIN_ID } from '../../constants';
import { fine, found } from '../../contracts/health';
import type { Check } from '../check';

/** What is wrong in the options of config/plugins. */
export const options: Check = {
  id: 'options',
  look({ strapi }) {
    const { problems } = parseConfig(strapi.config.get(`plugin::${PLUGIN_ID}`));
    if (problems.length === 0) return [fine('config/plugins.ts')];
    return problems.map(({ path, message }) =>
      found('error', 'optionWrong', { detail: message }, path),
    );
  },
};
