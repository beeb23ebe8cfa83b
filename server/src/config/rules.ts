import { z } from 'zod';

import { oneOrMany } from './one-or-many';

const value = z.union([z.string().max(1000), z.number(), z.boolean()]);

/** A rule: which template entries of a certain kind have whose editor picked none. */
export const ruleSchema = z.strictObject({
  /** The name of a template or a design. */
  template: z.string().min(1).max(100),
  /**
   * The uid of a content type such as `api::article.article`, or a list of them.
   * @default null: every content type with the field
   */
  type: oneOrMany,
  /**
   * A locale such as `ar`, or a list of them.
   * @default null: every locale
   */
  locale: oneOrMany,
  /**
   * What attributes hold, by their paths: `{ 'category.slug': 'news' }`. A list means any of its
   * values; where a path leads to many entries, one of them is enough. All paths must hold.
   * @default {}
   */
  where: z
    .record(
      z.string().min(1).max(500),
      z.union([value, z.array(value).min(1).max(100)], {
        error: 'must be a text, a number, true or false, or a list of them',
      }),
    )
    .default({}),
});

/** A rule with every default filled in. */
export type RuleConfig = z.output<typeof ruleSchema>;
