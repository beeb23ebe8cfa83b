/**
 * Why a card was put into the queue. `publish` and `regenerate` are a person's (or a program's) doing;
 * the others follow from something else: `source` a document or file that the card shows has changed,
 * `appearance` brand, template, formats or renderer have, `lost` its picture was deleted from the media
 * library, `missing` the sweep found no card or one older than its entry, `recheck` something that was
 * out of reach may be there now, `order` a picture that was asked of an outside maker is there, or will
 * not be, `run` an administrator's or the command line's run over many cards. `pin` stands in the history alone, for a card that turned to the picture its editor pinned.
 */
export const CAUSES = [
  'publish',
  'regenerate',
  'source',
  'appearance',
  'lost',
  'missing',
  'recheck',
  'order',
  'run',
  'pin',
] as const;
export type CauseKind = (typeof CAUSES)[number];

/** Why a card was put into the queue, and by whom or what. */
export interface Cause {
  readonly kind: CauseKind;
  /**
   * For what somebody did: `admin:<id>`, `api` for a request by another way, or null for code and
   * schedules. For a changed source: which one, as `sourceId` writes it.
   */
  readonly by: string | null;
}

/** What a card's pictures are drawn from, in the order in which differences are told. */
export const DRAWN_PARTS = [
  'title',
  'description',
  'label',
  'author',
  'date',
  'parts',
  'picture',
  'image',
  'template',
  'templateVersion',
  'options',
  'design',
  'brandColor',
  'logo',
  'siteName',
  'language',
  'ornament',
  'formats',
  'output',
  'renderer',
] as const;
export type DrawnPart = (typeof DRAWN_PARTS)[number];

/**
 * What a picture was drawn from: a short digest of each part, so that two drawings can be compared and
 * nobody reads in it what an entry once said. A part that there was nothing for is absent.
 */
export type DrawnFrom = Readonly<Partial<Record<DrawnPart, string>>>;
