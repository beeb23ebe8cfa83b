import type { HostPattern } from '../net/hosts';

/** A text with placeholders, such as `{content.title|cut:80}`: see `fill`. */
export type Pattern = string;

/** JSON whose texts are patterns. */
export type JsonPattern =
  | Pattern
  | number
  | boolean
  | null
  | readonly JsonPattern[]
  | { readonly [name: string]: JsonPattern };

/** How a service knows who asks. Sent to the service's own origin alone. */
export type ServiceAuth =
  | { readonly type: 'bearer'; readonly token: string }
  | { readonly type: 'basic'; readonly user: string; readonly password: string }
  | { readonly type: 'header'; readonly name: string; readonly value: string }
  | { readonly type: 'query'; readonly name: string; readonly value: string }
  /** Signs what follows `after` in the address, as Cloudinary asks for it: `s--<signature>--/`. */
  | {
      readonly type: 'signature';
      readonly secret: string;
      readonly algorithm: 'sha1' | 'sha256';
      readonly after: string;
      readonly length: number;
    };

/**
 * Where a value stands in an answer: names of own properties and numbers of list entries. `'*'` stands for
 * the first entry of a list in which the rest of the path leads to something.
 */
export type AnswerPath = readonly (string | number)[];

/** How a picture is asked for again until it is made. */
export interface Poll {
  /** Where the address to ask stands in the first answer; else `url`, with `{answer...}` in it. */
  readonly address?: AnswerPath;
  readonly url?: Pattern;
  readonly state: AnswerPath;
  /** What the state says while the picture is being made. */
  readonly pending: readonly string[];
  readonly done: readonly string[];
  /** All other states are failures; these are refusals of what was asked, and final. */
  readonly refused?: readonly string[];
  /** Milliseconds between two looks. */
  readonly everyMs: number;
  /** Milliseconds after which a picture that is still being made has failed. */
  readonly limitMs: number;
}

/** What a refusal of the content looks like in an answer. */
export interface Refusal {
  readonly at: AnswerPath;
  /**
   * Values of which one means a refusal; parts of a text, in lower case, of which one does; or whether
   * anything or nothing has to be there.
   */
  readonly is:
    readonly (string | boolean)[] | { readonly contains: readonly string[] } | 'there' | 'empty';
  /** Looked at only where the answer holds no picture, such as a text that says why. */
  readonly insteadOfPicture?: true;
}

/** What answers of failure say besides their status. */
export interface ServiceErrors {
  /** Where the error's own code stands, which is shown where it is a short word such as `invalid_size`. */
  readonly code: AnswerPath;
  /** Which of them are refusals, whatever their status. */
  readonly refused: readonly Refusal[];
}

/** Where the picture stands in an answer. A `data:` URL is read as the base64 that it holds. */
export interface PicturePlace {
  readonly as: 'url' | 'base64';
  readonly at: AnswerPath;
}

/** All that one request to a service takes, as data. */
export interface ServiceSpec {
  readonly method: 'GET' | 'POST';
  readonly url: Pattern;
  readonly headers?: Readonly<Record<string, Pattern>>;
  readonly body?: JsonPattern;
  readonly auth?: ServiceAuth;
  /**
   * Hosts besides the service's own that get its credentials when a picture is asked for again.
   * @default []
   */
  readonly keyHosts?: readonly HostPattern[];
  /** `bytes`: the answer is the picture. Else where it stands: of several places, the first with something. */
  readonly answer: { readonly as: 'bytes' } | PicturePlace | readonly PicturePlace[];
  readonly poll?: Poll;
  readonly refusals?: readonly Refusal[];
  /**
   * Without it, 400 and 422 are refusals; with it, those alone that it names, and the others are mistakes of
   * the configuration.
   */
  readonly errors?: ServiceErrors;
}

/** What patterns are filled with. Plain data; what is `null` is left out of objects and lists. */
export interface ServiceInput {
  /** A card's content; a picture is `{ url }`, or null. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What was chosen of the service's options. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number };
}
