/**
 * The plugin's public types. `tests/types/public.test.ts` proves them equal to what the plugin reads and
 * answers.
 */

import type { OptionSchema } from './template';

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
   * A background that an AI model makes; `false` for none where the content type's entries have one by
   * themselves.
   * @default none, or one of the entry's own words where the content type has automatic ones
   */
  readonly background?: false | OgImageBackgroundChoice;
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

/** A background by what it was asked for. The same prompt and seed are the same picture. */
export interface OgImageBackgroundChoice {
  /** As it is sent, 1 to 4,000 UTF-16 units. */
  readonly prompt: string;
  /**
   * An integer from 0 to 2,147,483,647. Another one asks for another picture of the same prompt.
   * @default 0
   */
  readonly seed?: number;
}

/** A file, absolute or relative to the app's folder, or one of the media library by its `documentId`. */
export type OgImagePictureFile = string | { file: string };

/** What admins may change in Settings > Social cards, unless it is locked. */
export type OgImageSection =
  | 'brand'
  | 'template'
  | 'templateByType'
  | 'allowed'
  | 'rules'
  | 'designs'
  | 'fallback'
  | 'formats'
  | 'altPattern'
  | 'ai'
  | 'retentionDays';

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
     * The logo's file, absolute or relative to the app's folder, or `{ file }` with the `documentId` of a
     * picture in the media library: SVG, PNG, JPEG or WebP.
     * @default null: none is drawn
     */
    logo?: OgImagePictureFile | null;
    /**
     * The logo for dark grounds, as `logo` names one.
     * @default null: the logo is drawn on every ground
     */
    darkLogo?: OgImagePictureFile | null;
  };

  /**
   * The template of entries whose editor chose none.
   * @default null: `product` where entries have a price, `event` where they have a start and a
   * place, else `editorial`
   */
  template?: string | null;

  /**
   * The template of a content type's entries whose editor chose none and whom no rule fits, by the
   * content type's uid: before the field's own `template` and the site's.
   * @default {}
   */
  templateByType?: Record<string, string>;

  /** Which templates and designs editors may pick, besides what the options of the field say. */
  allowed?: {
    /**
     * On the whole site.
     * @default null: all of them
     */
    templates?: string[] | null;
    /**
     * For content types by their uids, of those that are allowed on the whole site.
     * @default {}
     */
    byType?: Record<string, string[]>;
  };

  /**
   * What admins cannot change in Settings > Social cards.
   * @default []
   */
  lock?: OgImageSection[];

  /**
   * The alternative text of cards whose editor wrote none, with the placeholders `{title}`,
   * `{description}`, `{label}` and `{siteName}`. A part in square brackets is left out where a placeholder
   * in it has nothing. At most 500 characters.
   * @default null: the title
   */
  altPattern?: string | null;

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
   * Services that draw cards elsewhere, each of which stands among the templates: `docs/services.md` has
   * examples. At most 20.
   * @default []
   */
  services?: OgImageServiceOptions[];

  /** Pictures that lie behind the words of a card. */
  backgrounds?: {
    /**
     * The AI model that backgrounds can be asked of. Taken whole or not at all.
     * @default null: none
     */
    ai?: OgImageAi | null;
  };

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
   * A picture's file, or `{ file }` with the `documentId` of a picture in the media library, drawn in place of the entry's picture, or behind the words of a template that
   * draws none.
   * @default null: the entry's picture is drawn
   */
  background?: OgImagePictureFile | null;
  /**
   * A transparent PNG or SVG that is drawn over the whole card: a file or `{ file }`, or these by format,
   * with `default` for all others. It covers the card; what reaches beyond its edges is cut off.
   * @default null: none
   */
  overlay?: OgImagePictureFile | Record<string, OgImagePictureFile> | null;
  /**
   * The logo's file, in place of the site's.
   * @default null: the site's logo
   */
  logo?: OgImagePictureFile | null;
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

/** An image service. */
export type OgImageServiceOptions = OgImageServiceCommon &
  (
    | ({ type: 'bannerbear' } & OgImageServiceTemplate)
    | ({ type: 'placid' } & OgImageServiceTemplate)
    | {
        type: 'cloudinary';
        cloud: string;
        /** Steps between slashes, such as `w_760,c_fit,l_text:Arial_64:{content.title|uri2}`. */
        transformation: string;
        publicId: string;
        /**
         * Of the account, where it takes signed addresses alone.
         * @default null: addresses are not signed
         */
        apiSecret?: string | null;
        /** @default 'https://res.cloudinary.com' */
        baseUrl?: string;
      }
    | {
        type: 'htmlcsstoimage';
        userId: string;
        apiKey: string;
        /** Values in it are escaped by `|html`. */
        html: string;
        /** @default '' */
        css?: string;
        /** @default 'https://hcti.io' */
        baseUrl?: string;
      }
    | {
        type: 'http';
        /** The request, as data. */
        request: OgImageService;
      }
    | {
        type: 'custom';
        /** Makes the picture, where no pattern can say how. */
        generate: (input: OgImageServiceGenerateInput) => Promise<Uint8Array>;
      }
  );

/** What every image service has, whatever it speaks. */
export interface OgImageServiceCommon {
  /** What choices and the API call it: lower-case letters, digits and dashes. */
  name: string;
  /** What editors read. */
  label: string;
  /**
   * Raise it when the template at the service has changed: every card of it is made anew, and paid for.
   * @default 1
   */
  version?: number;
  /**
   * What editors may choose, by name: a schema like any template's. Patterns read `{options.<name>}`.
   * @default {}
   */
  options?: Readonly<Record<string, OptionSchema>>;
  /**
   * The template that draws its cards here until the service has made them, and wherever it does not.
   * @default null: `editorial`
   */
  fallback?: string | null;
  /**
   * Requests of a month (UTC), of all instances together, that are never exceeded.
   * @default null: no limit
   */
  monthlyLimit?: number | null;
  /**
   * What a picture costs, as editors read it.
   * @default null: nothing is said
   */
  price?: number | null;
  /**
   * Of the price, as an ISO 4217 code.
   * @default 'USD'
   */
  currency?: string;
  /**
   * Requests at once, of all instances together, 1 to 50.
   * @default 2
   */
  concurrency?: number;
  /**
   * How long each request may take, in milliseconds.
   * @default 30_000
   */
  timeoutMs?: number;
  /**
   * Hosts that pictures may be fetched from, where answers name an address, such as
   * `images.bannerbear.com`.
   * @default null: any of the open internet
   */
  hosts?: string[] | null;
}

/** A template at the service, and what fills its layers, by their names there, as patterns. */
export interface OgImageServiceTemplate {
  /** The template's id at the service. */
  template: string;
  apiKey: string;
  /** @default the address of the type's own service */
  baseUrl?: string;
  /** @default {} */
  texts?: Record<string, string>;
  /** @default {} */
  pictures?: Record<string, string>;
  /** @default {} */
  colors?: Record<string, string>;
}

/** What a function of the app's own makes a card from. */
export interface OgImageServiceGenerateInput {
  /** The card's content; pictures are `{ url }`, or null. */
  readonly content: Readonly<Record<string, unknown>>;
  /** What was chosen of the service's options, and the defaults of the others. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** Aborts when the picture is given up; hand it on to whatever waits. */
  readonly signal: AbortSignal;
  /** `fetch` with the plugin's rules: no private networks, at most three redirects, limits on bytes and time. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

/** How backgrounds are asked of an AI model: `docs/ai.md` has examples. */
export interface OgImageAi {
  /**
   * The API that the model is asked by. `openai` is for all that speak the OpenAI images API, servers of
   * your own among them; `http` is described by the option `http`.
   * @default null: `generate` makes the pictures
   */
  type?: 'openai' | 'gemini' | 'bfl' | 'fal' | 'replicate' | 'http' | null;
  /**
   * A function of the app's own in place of `type`, for an SDK or an API that none of the types fits.
   * @default null
   */
  generate?: ((input: OgImageGenerateInput) => Promise<Uint8Array>) | null;
  /**
   * What editors read, at most 60 characters.
   * @default 'AI'
   */
  label?: string;
  /**
   * The API's address, with its version where it has one: `https://openrouter.ai/api/v1`,
   * `http://localhost:8080/v1`. Plain http only within your own network.
   * @default null: the address of the type's own service
   */
  baseUrl?: string | null;
  /**
   * The key. It goes to the host of `baseUrl` and to `hosts`, and nowhere else.
   * @default null: none is sent
   */
  apiKey?: string | null;
  /**
   * The model's name as the API has it. With `generate`, a text that stands for what the function does:
   * another one asks for new pictures.
   * @default null
   */
  model?: string | null;
  /**
   * Pixels that are asked for, sides of 64 to 4096, or `auto` for the size nearest to the card's ratio that
   * the model takes.
   * @default 'auto'
   */
  size?: 'auto' | { width: number; height: number };
  /**
   * As the API names it: `low`, `medium`, `high` for OpenAI, `1K`, `2K` for Gemini.
   * @default null: the API's own default
   */
  quality?: string | null;
  /**
   * For `openai`: `images` asks the images API, `chat` asks for a chat completion with a picture in it, as
   * gateways such as OpenRouter answer it.
   * @default 'images'
   */
  mode?: 'images' | 'chat';
  /**
   * The prompt, with the placeholders `{title}`, `{description}`, `{label}`, `{siteName}`, `{brandColor}`
   * and `{calm}`. A part in square brackets is left out where a placeholder in it has nothing. At most
   * 2,000 characters.
   * @default a scene of the article's subject without any text, calm where the template puts its words
   */
  prompt?: string;
  /**
   * Pictures that may be asked for in a month (UTC), by all instances together, 0 to 1,000,000.
   * @default null: as many as are wanted
   */
  monthlyLimit?: number | null;
  /**
   * What a picture costs, for the estimate that editors see.
   * @default null: no estimate
   */
  price?: number | null;
  /**
   * The currency of `price`, by its code of ISO 4217.
   * @default 'USD'
   */
  currency?: string;
  /**
   * Pictures that are asked for at once, by all instances together, 1 to 32.
   * @default 2
   */
  concurrency?: number;
  /**
   * How long one picture may take, in milliseconds, 1,000 to 900,000.
   * @default 120_000
   */
  timeoutMs?: number;
  /**
   * Whether a card with such a background says so in its alternative text and in its file's metadata.
   * @default true
   */
  disclose?: boolean;
  /**
   * The uids of content types whose published entries get a background without anybody asking. At most 100.
   * @default []
   */
  automatic?: string[];
  /**
   * Further hosts that belong to the API and may get the key, such as `api.eu.bfl.ai` or `*.bfl.ai`. At
   * most 20.
   * @default []
   */
  hosts?: string[];
  /**
   * Further headers of the request, by their names.
   * @default {}
   */
  headers?: Record<string, string>;
  /**
   * Further fields of the request's body, such as `{ background: 'opaque' }` or, where a server takes one,
   * `{ seed: '{seed}' }`. A field that is sent anyway is replaced. For `replicate` those of `input`.
   * @default {}
   */
  fields?: Record<string, OgImageJson>;
  /**
   * For `http`: the request and where its answer holds the picture, as data. Its placeholders are
   * `{prompt}`, `{width}`, `{height}`, `{seed}`, `{model}` and `{quality}`.
   * @default null
   */
  http?: OgImageService | null;
}

/** What a function of the app's own makes a picture from. */
export interface OgImageGenerateInput {
  /** At most 4,000 characters. */
  readonly prompt: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  /** A whole number from 0 to 2,147,483,647; another one asks for another picture. */
  readonly seed: number;
  /** Aborts when the picture is given up; hand it on to whatever waits. */
  readonly signal: AbortSignal;
  /** `fetch` with the plugin's rules: no private networks, at most three redirects, limits on bytes and time. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
}

/** JSON whose texts may hold placeholders such as `{prompt|cut:1000}`. */
export type OgImageJson =
  | string
  | number
  | boolean
  | null
  | readonly OgImageJson[]
  | { readonly [name: string]: OgImageJson };

/** Where a value stands in an answer: names and numbers; `'*'` is the first entry that has it. */
export type OgImageAnswerPath = readonly (string | number)[];

/** What a refusal of the content looks like in an answer. */
export interface OgImageRefusal {
  readonly at: OgImageAnswerPath;
  /**
   * Values of which one means a refusal; parts of a text, in lower case, of which one does; or whether
   * anything or nothing has to be there.
   */
  readonly is:
    readonly (string | boolean)[] | { readonly contains: readonly string[] } | 'there' | 'empty';
  /** Looked at only where the answer holds no picture, such as a text that says why. */
  readonly insteadOfPicture?: true;
}

/** Where the picture stands in an answer. A `data:` URL is read as the base64 that it holds. */
export interface OgImagePicturePlace {
  readonly as: 'url' | 'base64';
  readonly at: OgImageAnswerPath;
}

/** All that one request to a service takes, as data. */
export interface OgImageService {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: OgImageJson;
  /** Sent to the service's own origin and to `keyHosts`. */
  readonly auth?:
    | { readonly type: 'bearer'; readonly token: string }
    | { readonly type: 'basic'; readonly user: string; readonly password: string }
    | { readonly type: 'header'; readonly name: string; readonly value: string }
    | { readonly type: 'query'; readonly name: string; readonly value: string }
    /** Signs what follows `after` in the address. */
    | {
        readonly type: 'signature';
        readonly secret: string;
        readonly algorithm: 'sha1' | 'sha256';
        readonly after: string;
        readonly length: number;
      };
  /** Hosts besides the service's own that get its credentials when a picture is asked for again. */
  readonly keyHosts?: readonly string[];
  /** `bytes`: the answer is the picture. Else where it stands: of several places, the first with something. */
  readonly answer: { readonly as: 'bytes' } | OgImagePicturePlace | readonly OgImagePicturePlace[];
  /** For a service that makes pictures while it is asked for them. */
  readonly poll?: {
    /** Where the address to ask stands in the first answer; else `url`, with `{answer...}` in it. */
    readonly address?: OgImageAnswerPath;
    readonly url?: string;
    readonly state: OgImageAnswerPath;
    readonly pending: readonly string[];
    readonly done: readonly string[];
    /** All other states are failures; these are refusals of what was asked, and final. */
    readonly refused?: readonly string[];
    /** Milliseconds between two looks. */
    readonly everyMs: number;
    /** Milliseconds after which a picture that is still being made has failed. */
    readonly limitMs: number;
  };
  readonly refusals?: readonly OgImageRefusal[];
  /** Without it, 400 and 422 are refusals; with it, those alone that it names. */
  readonly errors?: {
    /** Where the error's own code stands, which is shown where it is a short word. */
    readonly code: OgImageAnswerPath;
    readonly refused: readonly OgImageRefusal[];
  };
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
  /**
   * A finished picture: a file, absolute or relative to the app's folder, or `{ file }` with the
   * `documentId` of a picture in the media library.
   * @default null: a template draws
   */
  picture?: OgImagePictureFile | null;
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
