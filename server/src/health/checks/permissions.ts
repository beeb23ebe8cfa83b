import { fine, found } from '../../contracts/health';
import { ACTIONS } from '../../contracts/permissions';
import type { Check } from '../check';

const SUPER_ADMIN = 'strapi-super-admin';

interface Granted {
  readonly action: string;
  readonly role: { readonly code: string; readonly name: string } | null;
}

/** Whether editors may see and regenerate cards: at first only the super admin may. */
export const permissions: Check = {
  id: 'permissions',
  async look({ strapi }) {
    const wanted = [ACTIONS.read, ACTIONS.regenerate];
    const granted: Granted[] = await strapi.db.query('admin::permission').findMany({
      where: { action: { $in: wanted } },
      select: ['action'],
      populate: { role: { select: ['code', 'name'] } },
    });
    const others = granted.filter(({ role }) => role !== null && role.code !== SUPER_ADMIN);
    const missing = wanted.filter((action) => others.every((each) => each.action !== action));
    const roles = [...new Set(others.flatMap(({ role }) => role?.name ?? []))];
    return [
      ...(roles.length > 0 ? [fine(roles.join(', '))] : []),
      ...(missing.length > 0 ? [found('note', 'nobodyElse', { actions: missing })] : []),
    ];
  },
};
