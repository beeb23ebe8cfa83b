import { z } from 'zod';

/** A name or a list of names, such as content types or locales; null for all of them. */
export const oneOrMany = z
  .union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).min(1).max(100)], {
    error: 'must be a name or a list of names',
  })
  .nullable()
  .default(null)
  .transform((given): readonly string[] | null => (given === null ? null : [given].flat()));
