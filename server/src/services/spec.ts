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

/** Where a value stands in an answer: names of own properties and numbers of list entries. */
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

/** What a refusal of the content looks like, besides 400 and 422. */
export interface Refusal {
  readonly at: AnswerPath;
  readonly is: readonly (string | boolean)[];
}

/** All that one request to a service takes, as data. */
export interface ServiceSpec {
  readonly method: 'GET' | 'POST';
  readonly url: Pattern;
  readonly headers?: Readonly<Record<string, Pattern>>;
  readonly body?: JsonPattern;
  readonly auth?: ServiceAuth;
  /** `bytes`: the answer is the picture. Else where its address or its base64 stands. */
  readonly answer:
    { readonly as: 'bytes' } | { readonly as: 'url' | 'base64'; readonly at: AnswerPath };
  readonly poll?: Poll;
  readonly refusals?: readonly Refusal[];
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
