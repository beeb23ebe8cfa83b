import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { ACTIONS } from '../contracts/permissions';
import type { Problem } from '../contracts/problem';
import { OgImageError } from '../contracts/errors';
import type { Run } from '../runs/run';
import { Access, type Ability } from './access';

/** How long an administrator's rights are taken for what they were, in milliseconds. */
const KEPT = 5_000;

interface Known {
  readonly access: Access | null;
  readonly at: number;
}

/** What those who started runs may do, on whichever instance their run is worked on. */
export class RunAccess {
  private readonly known = new Map<number, Known>();

  constructor(private readonly strapi: Core.Strapi) {}

  /** Null for the command line, which may do everything. */
  async of({ startedBy }: Run): Promise<Access | null> {
    return startedBy === null ? null : this.ofAdmin(startedBy);
  }

  /** Why a run may not go on: who started it is gone, or may not start it any more. */
  async objection({ startedBy }: Run): Promise<Problem | null> {
    if (startedBy === null || (await this.ofAdmin(startedBy)) !== null) return null;
    const { code, values, message } = new OgImageError(
      'OG_RUN_STARTER_GONE',
      'The administrator who started it is gone, or may not regenerate cards any more. Start another run.',
    );
    return { code, values, message };
  }

  private async ofAdmin(id: number): Promise<Access | null> {
    const known = this.known.get(id);
    const now = performance.now();
    if (known !== undefined && now - known.at < KEPT) return known.access;
    const access = await this.read(id);
    // Runs are one at a time: nobody else's rights are asked for meanwhile.
    this.known.clear();
    this.known.set(id, { access, at: now });
    return access;
  }

  private async read(id: number): Promise<Access | null> {
    const user: { isActive: boolean; blocked: boolean | null } | null = await this.strapi.db
      .query('admin::user')
      .findOne({ where: { id }, populate: ['roles'] });
    if (user === null || !user.isActive || user.blocked === true) return null;
    const ability: Ability = await this.strapi
      .service('admin::permission')
      .engine.generateUserAbility(user);
    return ability.can(ACTIONS.regenerate) ? new Access(this.strapi, ability) : null;
  }
}

/**
 * Refuses a list's filter that asks for what the asker may not read: how many entries a run finds would tell it.
 * @throws errors.ValidationError
 */
export async function checkList(
  access: Access,
  uid: string,
  filters: readonly object[],
): Promise<void> {
  if (!access.may('read', uid)) {
    throw new errors.ForbiddenError(`You may not read entries of "${uid}".`);
  }
  await access.checkFilters(uid, filters);
}
