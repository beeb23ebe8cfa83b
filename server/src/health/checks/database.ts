import { reasonOf } from '../../contracts/errors';
import { fine, found } from '../../contracts/health';
import { getService } from '../../service';
import type { Check } from '../check';

/** A difference of clocks that nobody needs to know of, in milliseconds. */
const TOLERATED = 2_000;

/** Whether the database answers, and whether its clock and this machine's agree. */
export const database: Check = {
  id: 'database',
  async look({ strapi }) {
    const start = performance.now();
    try {
      await strapi.db.connection.raw('SELECT 1');
      const took = Math.max(1, Math.round(performance.now() - start));
      const off = await getService(strapi, 'clock').difference();
      const answers = fine(`${took} ms`, strapi.db.dialect.client);
      if (Math.abs(off) <= TOLERATED) return [answers];
      return [answers, found('warning', 'clockOff', { seconds: Math.round(off / 1_000) })];
    } catch (error) {
      return [found('error', 'databaseSilent', { detail: reasonOf(error) })];
    }
  },
};
