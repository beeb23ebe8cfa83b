import { hidden } from '../hidden';

/**
 * Runs over many cards. A run is known outside by its document id. Its place is the content type it is at and the
 * row it has come to there; `upTo` is the last row that was there when it came to the type. Whoever holds
 * the lease moves place and counters on by one statement. `filter` and `problem` are JSON in texts, since
 * PostgreSQL's own JSON refuses some characters.
 */
export default {
  ...hidden,
  collectionName: 'og_image_runs',
  info: {
    singularName: 'run',
    pluralName: 'runs',
    displayName: 'Social card run',
    description: 'A pass over many social cards',
  },
  attributes: {
    state: { type: 'string', required: true },
    isDryRun: { type: 'boolean', required: true },
    force: { type: 'boolean', required: true },
    filter: { type: 'text', required: true },
    startedBy: { type: 'integer' },
    atUid: { type: 'string' },
    afterId: { type: 'integer', required: true },
    upTo: { type: 'integer' },
    allLooked: { type: 'boolean', required: true },
    retrying: { type: 'boolean', required: true },
    total: { type: 'integer' },
    looked: { type: 'integer', required: true },
    unchanged: { type: 'integer', required: true },
    drawing: { type: 'integer', required: true },
    drawn: { type: 'integer', required: true },
    failed: { type: 'integer', required: true },
    skipped: { type: 'integer', required: true },
    paid: { type: 'integer', required: true },
    leftMs: { type: 'biginteger' },
    markAt: { type: 'biginteger' },
    markDone: { type: 'integer' },
    nextAt: { type: 'biginteger' },
    nextDone: { type: 'integer' },
    leaseToken: { type: 'string' },
    leaseUntil: { type: 'biginteger' },
    problem: { type: 'text' },
    madeAt: { type: 'biginteger', required: true },
    startedAt: { type: 'biginteger' },
    endedAt: { type: 'biginteger' },
  },
  indexes: [{ name: 'og_image_runs_state', columns: ['state'] }],
};
