import type { Core } from '@strapi/strapi';

import { rest, turn, type Pace } from '../common/turn';

/**
 * How fast a loop over many rows may go. A server is left to others after each statement. SQLite
 * works in Strapi's own process: while a loop rests, nobody else has more of it than after a turn.
 */
export function paceOf({ dialect }: Core.Strapi['db']): Pace {
  return dialect.client === 'sqlite' ? turn : rest;
}
