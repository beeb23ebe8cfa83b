/** What decides which template an entry has: its editor, or for all others the first of these that does. */
export type DecidedBy =
  | {
      /**
       * `type`: what is set for its content type. `field`: the options of the field. `site`: the default
       * template of the site. `guess`: what its content type has.
       */
      readonly by: 'editor' | 'type' | 'field' | 'site' | 'guess';
    }
  | {
      readonly by: 'rule';
      /** Its place among the rules, from 0. */
      readonly index: number;
    };
