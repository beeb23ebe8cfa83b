import { z } from 'zod';

import { RUN_ACTIONS, RUN_TARGETS } from '../contracts/runs';

const name = z.string().min(1).max(255);
const names = z.array(name).min(1).max(500);

/** More than can be selected on a page of the list view. */
const documentIds = z.array(name).min(1).max(500);

const list = z.strictObject({
  filters: z.record(z.string(), z.unknown()).optional(),
  _q: z.string().max(255).optional(),
});

const filter = z
  .strictObject({
    uids: names.optional(),
    locales: names.optional(),
    templates: names.optional(),
    state: z.enum(RUN_TARGETS).optional(),
    publishedSince: z.iso.datetime({ offset: true }).optional(),
    documentIds: documentIds.optional(),
    list: list.optional(),
  })
  .refine(
    ({ uids, documentIds: ids, list: listed }) =>
      uids?.length === 1 || (ids === undefined && listed === undefined),
    { path: ['uids'], message: 'Name the one content type whose list it is.' },
  );

export const runBody = z.strictObject({
  filter,
  force: z.boolean().optional(),
  isDryRun: z.boolean().optional(),
});

export const runParams = z.object({ id: name });

export const runAction = runParams.extend({ action: z.enum(RUN_ACTIONS) });

export const runFailuresQuery = runParams.extend({
  after: z.coerce.number().int().min(0).default(0),
});
