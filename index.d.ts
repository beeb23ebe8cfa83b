/**
 * The plugin's public types. `tests/types/public.test.ts` proves them equal to what the plugin reads and
 * answers.
 */

/** The card in REST, as the value of the field: `null` for an entry that has none. */
export interface OgImage {
  /**
   * The address of the last good picture, which changes with the picture. Before the first one, and
   * where the upload provider keeps its files private, the lasting address.
   */
  readonly url: string;
  /**
   * The lasting address: it always leads to the current picture, and is good for what is built once,
   * such as feeds, mail and JSON-LD.
   */
  readonly link: string;
  /** Pixels, or null before the first picture. */
  readonly width: number | null;
  /** Pixels, or null before the first picture. */
  readonly height: number | null;
  /** The text for `og:image:alt`. */
  readonly alt: string | null;
  /** `image/jpeg` or `image/png`, or null before the first picture. */
  readonly mime: string | null;
  readonly template: string | null;
  /** `#rrggbb` */
  readonly brandColor: string | null;
  /** Of the next picture; `url` stays the last good one, whatever happens to it. */
  readonly state: 'queued' | 'rendering' | 'ready' | 'failed';
  /** ISO 8601: when the picture was last found right, or null. */
  readonly updatedAt: string | null;
  /** The pictures in other sizes, by the names of the configured formats. */
  readonly formats: Readonly<Record<string, OgImageFormat>>;
}

/** A picture of the card in another size. */
export interface OgImageFormat {
  readonly url: string;
  /** The lasting address. */
  readonly link: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly mime: 'image/jpeg' | 'image/png';
}

/** What a client may write into the field: an editor's choices, all optional. */
export interface OgImageChoices {
  /** The name of a template. */
  readonly template?: string;
  /** Of the template's options, those with another value than their default. */
  readonly options?: Readonly<Record<string, string | number | boolean>>;
  /** A CSS colour. */
  readonly brandColor?: string;
  /** The card's own title, in place of the entry's. Plain text, at most 300 UTF-16 units. */
  readonly title?: string;
  /** The card's own description, at most 1,000 UTF-16 units. */
  readonly description?: string;
  /** The card's own label, at most 100 UTF-16 units. */
  readonly label?: string;
  /**
   * The picture's alternative text, at most 420 UTF-16 units.
   * @default the title that is drawn
   */
  readonly alt?: string;
  /**
   * What stands in the entry's picture's place: `false` for no picture, another file of the media
   * library, or the entry's own with a focal point for this card alone.
   */
  readonly picture?: false | OgImagePictureChoice;
  /** A finished picture of the editor's own, in place of a drawn card. */
  readonly image?: OgImageImageChoice;
  /**
   * The fingerprint of a picture that the card has had, which it keeps until this is taken away.
   * @default the card follows its entry
   */
  readonly pin?: string;
  /** The entry has no card. `false` for the whole value says the same. */
  readonly off?: true;
}

/** A point of a picture in percent of its width and height, 0 to 100, as the media library keeps it. */
export interface OgImageFocalPoint {
  readonly x: number;
  readonly y: number;
}

export interface OgImagePictureChoice {
  /**
   * The `documentId` of a file of the media library.
   * @default the entry's own picture
   */
  readonly file?: string;
  /** @default the file's own */
  readonly focalPoint?: OgImageFocalPoint;
}

export interface OgImageImageChoice {
  /** The `documentId` of a file of the media library. */
  readonly file: string;
  /** Whether every format is cropped from it; otherwise `og` is the picture as it is. */
  readonly crop?: true;
  /** What crops keep. @default the file's own, or the middle */
  readonly focalPoint?: OgImageFocalPoint;
}

/** What `config` of `'og-image'` may hold in `config/plugins.ts`. Every option has a default. */
export interface OgImageConfig {
  brand?: {
    /**
     * The site's name, drawn on every card.
     * @default null: none is drawn
     */
    name?: string | null;
    /**
     * The brand colour of cards whose editor chose none. A CSS colour.
     * @default '#4945ff'
     */
    color?: string;
    /**
     * The site's colours by name, which editors pick from before any other. At most 24.
     * @default []
     */
    palette?: {
      /** What editors read. */
      name: string;
      /** A CSS colour. */
      color: string;
    }[];
    /**
     * The logo's file, absolute or relative to the app's folder: SVG, PNG, JPEG or WebP.
     * @default null: none is drawn
     */
    logo?: string | null;
  };

  /**
   * The template of entries whose editor chose none.
   * @default null: `product` where entries have a price, `event` where they have a start and a
   * place, else `editorial`
   */
  template?: string | null;

  /**
   * Templates besides the built-in ones and those in `src/og-templates`: packages by their names, or
   * files and folders by paths from the app's folder that begin with `./`. At most 50.
   * @default []
   */
  templates?: string[];

  /**
   * Designs: templates under a name of their own, with some options fixed and with pictures of their
   * own. At most 100.
   * @default []
   */
  designs?: OgImageDesign[];

  /**
   * Which template or design entries have whose editor picked none: the first rule that fits decides,
   * before the field's own `template` and the site's. At most 100.
   * @default []
   */
  rules?: OgImageRule[];

  /**
   * The engine that draws. `takumi` takes a third of the time, and needs the package
   * `@takumi-rs/core` beside the plugin; without it, satori draws.
   * @default 'satori'
   */
  renderer?: 'satori' | 'takumi';

  /**
   * The address under which the world reaches this Strapi, put before relative picture URLs.
   * @default null: Strapi's own `server.url` where it is set; else addresses without a host in production
   */
  url?: string | null;
  net?: {
    /**
     * Hosts of your own that may stand in a private network and be asked by plain http:
     * `images.corp.example`, `*.corp.example` for all below it, `localhost:9000` for one port. The
     * hosts that the upload provider's options and this Strapi's own address name are among them
     * anyway. At most 100.
     * @default []
     */
    private?: string[];
  };

  /** The lasting addresses of cards. */
  link?: {
    /**
     * What signs them: a text of at least 16 characters, or several of which the first signs and all
     * are taken, so that one can be replaced.
     * @default null: the app's keys (`server.app.keys`)
     */
    secret?: string | string[] | null;
    /**
     * `redirect` sends to the picture's own address; `stream` answers the picture itself, as it is
     * done anyway where the upload provider keeps its files private.
     * @default 'redirect'
     */
    serve?: 'redirect' | 'stream';
    /**
     * How long a request for a card that is not drawn yet waits for it, in milliseconds.
     * @default 8_000
     */
    waitMs?: number;
    /**
     * Cards that are waited for at once, in each instance.
     * @default 100
     */
    waiting?: number;
    /**
     * Cards whose drawing is asked for by requests, in a minute and in each instance.
     * @default 300
     */
    perMinute?: number;
  };
  /** The tags of pages, as `GET /api/og-image/meta/:uid/:documentId` answers them. */
  meta?: {
    /**
     * The address of an entry's page, for `og:url`: a pattern such as
     * `https://example.com/{locale}/blog/{slug}` for all content types, or patterns by uid. Names in
     * braces are attributes of the entry itself that everybody may read, `documentId` or `locale`; where
     * one has no value, there is no `og:url`. `preview` takes the address that
     * `admin.preview.config.handler` gives for the published entry, where it has no query.
     * @default null: no `og:url`
     */
    url?: string | Record<string, string> | null;
  };

  /** How webhooks are called that ask for the plugin's events. */
  webhooks?: {
    /**
     * How long a receiver may take to answer, in milliseconds.
     * @default 10_000
     */
    timeoutMs?: number;
    /**
     * How long to wait after each attempt that had no answer, 429 or 5xx, in milliseconds. After the
     * attempt that follows the last of them the delivery has failed. At most 20.
     * @default [10_000, 60_000, 300_000, 1_800_000, 7_200_000, 21_600_000]
     */
    retryMs?: number[];
    /**
     * Events that one call tells of at most.
     * @default 100
     */
    mostEvents?: number;
  };

  /** How cards go together with the component `shared.seo` of Strapi's SEO plugin. */
  seo?: {
    /**
     * Whether an empty `metaImage` of the component `shared.seo`, or an empty `ogImage` of its
     * `openGraph`, is filled with the entry's card in REST's answers, where it is populated.
     * @default false
     */
    fill?: boolean;
    /**
     * Whether a filled `metaImage` of the component `shared.seo` is the entry's finished picture, in
     * place of a drawn card, where the editor chose none for the card itself.
     * @default false
     */
    own?: boolean;
  };

  /**
   * What stands in where there is no card, as the lasting address of a card answers it: an entry that is
   * not published or has its card switched off, a card that cannot be drawn. A picture's file, or what
   * stands in for some content types and locales; in a list of them, the first that fits.
   * @default null: 404
   */
  fallback?: string | OgImageFallback | readonly (string | OgImageFallback)[] | null;

  /**
   * The time zone in which cards show dates, by its IANA name such as `Europe/Berlin`; or names by
   * locale, `default` for all others. Where several instances draw, set it: their machines may
   * stand in different zones. A field's own option `timeZone` goes before it.
   * @default null: the server's
   */
  timeZone?: string | Record<string, string> | null;

  /**
   * The sizes that every card is drawn in: `og`, `x`, `square`, `portrait`, or
   * `{ name, width, height }` with sides of 200 to 4096 pixels. At most 8; `og` is always among them.
   * @default ['og']
   */
  formats?: OgImageFormatOption[];

  /**
   * Font files of your own, in the order in which they are asked for each character; what none of
   * them has falls to the installed packages. TTF, OTF, WOFF or WOFF2.
   * @default []
   */
  fonts?: {
    /** Absolute, or relative to the app's folder. */
    file: string;
    /** Files of one family are one font in several weights and styles. */
    family: string;
    /**
     * 1 to 1000.
     * @default null: what the file says of itself
     */
    weight?: number | null;
    /**
     * `normal` or `italic`.
     * @default null: what the file says of itself
     */
    style?: 'normal' | 'italic' | null;
  }[];

  content?: {
    /**
     * Whether the first picture in a rich text, blocks or a dynamic zone is taken where no
     * attribute holds one. A field's own option `bodyPicture` goes before it.
     * @default true
     */
    bodyPicture?: boolean;
    /**
     * Whether entities such as `&amp;` and HTML tags such as `<em>` in plain texts, which imports
     * leave there, are read as a browser reads them.
     * @default true
     */
    readHtml?: boolean;
  };

  output?: {
    /**
     * `auto` picks JPEG or PNG by what the card holds.
     * @default 'auto'
     */
    format?: 'auto' | 'jpeg' | 'png';
    /**
     * The largest picture, in bytes. WhatsApp drops pictures over about 300 kB.
     * @default 300_000
     */
    maxBytes?: number;
  };

  render?: {
    /**
     * Forked processes that draw, 1 to 16. They start when the first card comes.
     * @default null: one less than the cores, at most 4, and no more than fit into a quarter of
     * the memory of this machine or container
     */
    processes?: number | null;
    /**
     * The time limit of one picture, in milliseconds. A process over it is killed.
     * @default 15_000
     */
    timeoutMs?: number;
    /**
     * Pictures that may wait for a process. One more is put off.
     * @default 200
     */
    maxQueue?: number;
    /**
     * What a process may take, in MB, 512 to 16,384. One that takes more while it draws is killed
     * (on Linux); one that keeps more than 70 % of it after a picture is replaced.
     * @default null: 1024, or a quarter of the memory where that is less, but at least 512
     */
    maxMemoryMb?: number | null;
    /**
     * Pictures after which a process is replaced, whatever its memory, 1 to 1,000,000.
     * @default 2_000
     */
    maxCards?: number;
    /**
     * How long a process waits for a picture before it ends, in milliseconds. The next picture
     * starts it anew.
     * @default 300_000
     */
    idleMs?: number;
  };

  preview?: {
    /**
     * Previews that may wait for one administrator, 1 to 1,000. One more is refused with 429.
     * @default 20
     */
    waiting?: number;
    /**
     * Previews that one administrator may ask for in a minute, thumbnails among them, 1 to 100,000,
     * on each instance. One more is refused with 429 and `Retry-After`.
     * @default 1_200
     */
    perMinute?: number;
  };

  queue?: {
    /**
     * What tells instances of cards to draw. `database`: the card table alone, no server to run.
     * `bullmq`: BullMQ on Redis, for workers on many machines; the packages `bullmq` and `ioredis`
     * are installed beside the plugin, and the card table stays the truth.
     * @default 'database'
     */
    driver?: 'database' | 'bullmq';
    /**
     * For `bullmq`, the Redis: a URL, or `{ host, port, username, password, db, tls }`.
     * @default null
     */
    connection?: OgImageRedis | null;
    /**
     * For `bullmq`, what the names of its keys begin with. One for each Strapi that shares a Redis.
     * @default 'og-image'
     */
    prefix?: string;
    /**
     * Whether this Strapi draws cards. Where it is false, publishing only queues them for the
     * instances that do.
     * @default true
     */
    work?: boolean;
    /**
     * Cards this instance works on at once.
     * @default 4
     */
    concurrency?: number;
    /**
     * How often the table is asked for work that nobody announced, in milliseconds.
     * @default null: 5_000, and 30_000 with the driver `bullmq`
     */
    pollMs?: number | null;
    /**
     * How long a card is held before another instance may take it over, in milliseconds. It is
     * renewed every third of it.
     * @default 60_000
     */
    leaseMs?: number;
    /**
     * Attempts at a card before it is set aside as failed.
     * @default 5
     */
    maxAttempts?: number;
    /**
     * The wait before the second attempt, in milliseconds. It doubles with every attempt.
     * @default 2_000
     */
    backoffMs?: number;
    /**
     * After how long the sweep tries a failed card again that may have been out of luck, and looks
     * again at one that was drawn without a cover that could not be reached, in milliseconds.
     * @default 3_600_000
     */
    recheckMs?: number;
    /**
     * How long a stopping Strapi waits for the cards in hand, in milliseconds.
     * @default 10_000
     */
    drainMs?: number;
  };

  sweep?: {
    /**
     * How often what no hook sees is looked for, in milliseconds: entries that were imported or
     * written by raw queries, pictures that were deleted. Also once at every start.
     * @default 300_000
     */
    everyMs?: number;
    /**
     * Rows looked at in one go, 1 to 10,000.
     * @default 200
     */
    pageSize?: number;
    /**
     * The rest between two pages, in milliseconds.
     * @default 50
     */
    pauseMs?: number;
  };

  store?: {
    /**
     * The name of the media library's folder for the pictures when it is made: editors may rename and
     * move it.
     * @default 'OG images'
     */
    folder?: string;
    /**
     * How long a picture is kept after the last card turned away from it, in days. Old posts
     * point to old pictures.
     * @default 30
     */
    retentionDays?: number;
    /**
     * How long the media library may take to keep a picture, in milliseconds. An upload over it
     * is given up, and the attempt made again later.
     * @default 60_000
     */
    timeoutMs?: number;
    /**
     * The largest source picture that is read, in bytes.
     * @default 30_000_000
     */
    maxSourceBytes?: number;
    /**
     * Whether Strapi's event and webhook `media.create` tell of every picture that is stored.
     * @default false
     */
    mediaEvents?: boolean;
  };
}

/**
 * A template under a name of its own, with some of its options fixed and with pictures of its own. Files
 * are absolute, or relative to the app's folder.
 */
export interface OgImageDesign {
  /** Lower-case letters, digits and dashes; no template's name. */
  name: string;
  /** What editors read in the gallery. */
  label: string;
  /** The name of the template that draws it; not another design's. */
  template: string;
  /**
   * Values of the template's options by name. Editors choose the others.
   * @default {}
   */
  options?: Record<string, string | number | boolean>;
  /**
   * A picture's file, drawn in place of the entry's picture, or behind the words of a template that
   * draws none.
   * @default null: the entry's picture is drawn
   */
  background?: string | null;
  /**
   * A transparent PNG or SVG that is drawn over the whole card: a file, or files by format, with
   * `default` for all others. It covers the card; what reaches beyond its edges is cut off.
   * @default null: none
   */
  overlay?: string | Record<string, string> | null;
  /**
   * The logo's file, in place of the site's.
   * @default null: the site's logo
   */
  logo?: string | null;
  /**
   * The family of one of the `fonts`, which is asked first for every character.
   * @default null: the usual order
   */
  font?: string | null;
  /**
   * The brand colour of cards whose editor chose none. A CSS colour.
   * @default null: that of the field or the site
   */
  brandColor?: string | null;
  /**
   * What it shows of `title`, `description`, `label`, `author`, `date`, `logo`, `siteName`, `picture`
   * and the template's own parts; the rest is left out. The title is always shown by a template that
   * draws text.
   * @default null: all of them
   */
  shows?: string[] | null;
}

/** What stands in for cards that are not there: either a `picture`, or a `template` that draws one. */
export interface OgImageFallback {
  /**
   * The uid of a content type such as `api::article.article`, or a list of them.
   * @default null: every content type with the field
   */
  type?: string | string[] | null;
  /**
   * A locale such as `ar`, or a list of them.
   * @default null: every locale
   */
  locale?: string | string[] | null;
  /** The file of a finished picture, absolute or relative to the app's folder. */
  picture?: string | null;
  /** The name of a template or a design that draws it. */
  template?: string | null;
  /**
   * What is drawn as the title.
   * @default null: the site's name, `brand.name`
   */
  title?: string | null;
  /** @default null: none */
  description?: string | null;
  /** @default null: none */
  label?: string | null;
  /**
   * A CSS colour.
   * @default null: the design's or the site's
   */
  brandColor?: string | null;
}

/** Which template or design entries of a certain kind have whose editor picked none. */
export interface OgImageRule {
  /** The name of a template or a design. */
  template: string;
  /**
   * The uid of a content type such as `api::article.article`, or a list of them.
   * @default null: every content type with the field
   */
  type?: string | string[] | null;
  /**
   * A locale such as `ar`, or a list of them.
   * @default null: every locale
   */
  locale?: string | string[] | null;
  /**
   * What attributes hold, by their paths: `{ 'category.slug': 'news' }`. A list means any of its
   * values; where a path leads to many entries, one of them is enough. All paths must hold.
   * @default {}
   */
  where?: Record<string, OgImageRuleValue | OgImageRuleValue[]>;
}

/** What an attribute must hold for a rule to fit. */
export type OgImageRuleValue = string | number | boolean;

/** A built-in size, or one of your own with sides of 200 to 4096 pixels. */
export type OgImageFormatOption =
  string | { readonly name: string; readonly width: number; readonly height: number };

/** A Redis URL, or what its parts are. */
export type OgImageRedis =
  | string
  | {
      /** @default '127.0.0.1' */
      host?: string;
      /** @default 6379 */
      port?: number;
      username?: string;
      password?: string;
      /** The number of the database, from 0. */
      db?: number;
      /** `true`, or the options of Node's `tls.connect`. */
      tls?: boolean | Record<string, unknown>;
    };

/**
 * Where a part comes from: a path, several with commas between them, or a list of paths. The first
 * with something in it is taken, and after the last one a guess. `false` keeps the part off the
 * card.
 */
export type OgImagePathOption = string | readonly string[] | false;

/**
 * The options of the field in a content type's schema. A path names an attribute, or one behind
 * relations and components, with dots: `author.name`. Through a dynamic zone it names the component:
 * `sections[shared.hero].title`. A part without a path is guessed from the attributes' names and
 * types.
 */
export interface OgImageFieldOptions {
  readonly title?: OgImagePathOption;
  readonly description?: OgImagePathOption;
  readonly label?: OgImagePathOption;
  readonly author?: OgImagePathOption;
  readonly date?: OgImagePathOption;
  readonly picture?: OgImagePathOption;
  /**
   * Where the parts come from that only some templates draw, by name: `{ price: 'pricing.amount' }`.
   * @default guessed
   */
  readonly parts?: Readonly<Record<string, OgImagePathOption>>;
  /**
   * Whether the first picture in a rich text, blocks or a dynamic zone is taken where no attribute
   * holds one.
   * @default the option `content.bodyPicture` of `config/plugins.ts`
   */
  readonly bodyPicture?: boolean;
  /**
   * The IANA name of the time zone in which the cards show dates, such as `Europe/Berlin`.
   * @default the option `timeZone` of `config/plugins.ts`
   */
  readonly timeZone?: string;
  /**
   * The template of entries whose editor chose none.
   * @default the option `template` of `config/plugins.ts`
   */
  readonly template?: string;
  /**
   * The templates that an editor may pick.
   * @default all of them
   */
  readonly templates?: readonly string[];
  /**
   * The brand colour of entries whose editor chose none. A CSS colour.
   * @default the option `brand.color` of `config/plugins.ts`
   */
  readonly brandColor?: string;
  /**
   * Of the configured formats, those that the cards are drawn in besides `og`.
   * @default all of them
   */
  readonly formats?: readonly string[];
}
