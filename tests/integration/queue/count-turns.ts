import type { App } from '../harness';

/** The most SQL statements that began between two turns of the event loop. */
export interface StatementCount {
  /** Ends the counting. */
  stop(): number;
}

/** Counts how many SQL statements begin before the event loop turns once more. */
export function countStatementsATurn({ strapi }: App): StatementCount {
  let most = 0;
  let sinceTurn = 0;
  const onQuery = () => {
    sinceTurn += 1;
    most = Math.max(most, sinceTurn);
  };
  let next: NodeJS.Immediate;
  const onTurn = () => {
    sinceTurn = 0;
    next = setImmediate(onTurn);
  };
  onTurn();
  strapi.db.connection.on('query', onQuery);
  return {
    stop: () => {
      clearImmediate(next);
      strapi.db.connection.removeListener('query', onQuery);
      return most;
    },
  };
}
