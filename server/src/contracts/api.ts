import type { CardError, CardState, ShownState } from './card';
import type { Choices, FocalPercent } from './choices';
import type { DecidedBy } from './decided-by';
import type { CauseKind, DrawnPart } from './history';
import type { OrderState } from './order';
import type { FormatName, PictureMime } from './picture';
import type { Staleness } from './list';
import type { Problem } from './problem';
import type { DrawnWords } from './renderer';
import type { Schema } from './schema';
import type { Price, TemplateInfo } from './template';

/**
 * The admin's requests and answers, imported by both sides. Every route lies under `/og-image`,
 * asks for a signed-in administrator, and answers `{ data }`; errors come in Strapi's own form,
 * with the plugin's code in `error.details.code` and what its sentence names in `error.details.values`.
 */

/** `GET /og-image/templates?uid=`: the gallery for a content type. */
export interface TemplatesAnswer {
  readonly data: {
    readonly templates: readonly TemplateInfo[];
    /** The template of an entry whose editor chose none, and that no rule fits. */
    readonly defaultTemplate: string;
    /** The brand colour of an entry whose editor chose none, `#rrggbb`. */
    readonly defaultBrandColor: string;
    /** The site's colours, which editors pick from before any other. */
    readonly palette: readonly PaletteColor[];
    /**
     * What is wrong with the options of the content type's field, as sentences for whoever may change
     * the content type; empty for all others.
     */
    readonly problems: readonly string[];
    /**
     * The entry's attributes that its card is read from: a preview needs these alone. Empty where no
     * card can be drawn, since the field's options are wrong.
     */
    readonly attributes: readonly string[];
  };
}

/** A colour of the site's palette. */
export interface PaletteColor {
  readonly name: string;
  /** `#rrggbb`. */
  readonly color: string;
}

/** `GET /og-image/builder`: what the options of a field may name, for the Content-Type Builder. */
export interface BuilderAnswer {
  readonly data: {
    /** Content types and components as they are saved. */
    readonly schemas: readonly Schema[];
    readonly templates: readonly TemplateInfo[];
    /** The formats that the config names besides `og`. */
    readonly formats: readonly FormatName[];
    /** The template of content types that name none. */
    readonly defaultTemplate: string;
    /** The brand colour of content types that name none, `#rrggbb`. */
    readonly defaultBrandColor: string;
  };
}

/**
 * `POST /og-image/preview`: draws the form's unsaved values by the renderer that draws the cards.
 * Relations in `values` may be the form's connect and disconnect deltas; they are resolved on the
 * server, within what the asker may read. Askers take turns. One who closes the request before its
 * turn has come gets nothing drawn; one who has too many waiting gets 429 with OG_RENDER_BUSY.
 */
export interface PreviewRequest {
  readonly uid: string;
  /** Absent for an entry that was never saved. */
  readonly documentId?: string | undefined;
  readonly locale?: string | undefined;
  readonly values: Record<string, unknown>;
  readonly choices: Choices | null;
  /** @default 'og' */
  readonly format?: FormatName | undefined;
  /**
   * Whether it is one of many that can wait, as those of a gallery: drawn after the asker's others.
   * @default false
   */
  readonly later?: boolean | undefined;
}
export interface PreviewAnswer {
  readonly data: {
    /** `data:image/jpeg;base64,...` or png, or a stored picture's address as in the media library. */
    readonly src: string;
    readonly width: number;
    readonly height: number;
    readonly bytes: number;
    readonly alt: string;
    /** What the card's pictures would be known by: equal to the stored card's where it looks the same. */
    readonly fingerprint: string;
    /** Whether it is a picture of the past that the editor pinned; `src` is then its address. */
    readonly pinned: boolean;
    /** What draws the card, or would where the editor's own picture stands in its place. */
    readonly template: string;
    /** Whether it is the editor's own finished picture. */
    readonly own: boolean;
    /** The template of this entry where its editor picks none: rules may decide by what it holds. */
    readonly defaultTemplate: string;
    /** What decides on the template of this entry. */
    readonly decidedBy: DecidedBy;
    readonly brandColor: string;
    readonly warnings: readonly Problem[];
    /** Which of the words are on the picture, and where they are cut. Absent where that is not known. */
    readonly words?: readonly DrawnWords[];
    /** What the entry itself says, where the editor writes no words for the card. */
    readonly entry: EntryWords;
    readonly pictures: PreviewPictures;
    /** The picture that such a card has made elsewhere; null where it needs none. */
    readonly order: OrderView | null;
    /**
     * What an AI model would be asked for a background of this card, by the site's pattern; null where
     * there is no model, or the asker may not use it.
     */
    readonly suggestedPrompt: string | null;
  };
}

/**
 * A picture that is made elsewhere, once for whoever needs the same: by an image service, or a
 * background by an AI model. A preview asks for none, since each may cost money: `POST
 * /og-image/orders` does.
 */
export interface OrderView {
  readonly kind: 'service' | 'background';
  /** What editors call who makes it, such as "Bannerbear" or "AI". */
  readonly maker: string;
  /**
   * `none`: nobody has asked for it; `waiting` for its turn, and `asking` until it is there; `refused`:
   * it will not be drawn; `lost`: it may have been made, and its answer did not arrive; `failed`.
   */
  readonly state: OrderState | 'none';
  /** Why it is not there, in words for editors; null where nothing is wrong. */
  readonly problem: Problem | null;
  readonly price: Price | null;
  readonly month: {
    /** Pictures that were asked for in this month, UTC, by anyone. */
    readonly used: number;
    /** Null where there is no limit. */
    readonly limit: number | null;
  };
  /** Whether the asker may have it made. */
  readonly mayAsk: boolean;
}

/**
 * `POST /og-image/orders`: has the picture made that a preview of the same form would name. Asked again
 * for one that was lost or has failed, it is made once more; one that is there costs nothing.
 */
export type OrderRequest = Omit<PreviewRequest, 'later' | 'format'>;
export interface OrderAnswer {
  /** Null where the card needs no such picture. */
  readonly data: OrderView | null;
}

/** `GET /og-image/cards/:uid/:documentId/backgrounds?locale=`: those made for an entry, newest first. */
export interface BackgroundsAnswer {
  readonly data: readonly MadeBackground[];
}
export interface MadeBackground {
  /** What `background` among the choices names it by. */
  readonly prompt: string;
  readonly seed: number;
  /** As the media library has it, see `PictureFile`. */
  readonly url: string;
  /** ISO 8601. */
  readonly at: string;
}

/** `GET /og-image/makers`: who makes pictures elsewhere, and how they stand. */
export interface MakersAnswer {
  readonly data: readonly MakerView[];
}
export interface MakerView {
  /** As `POST /og-image/makers/:name/resume` names it. */
  readonly name: string;
  readonly kind: OrderView['kind'];
  readonly label: string;
  readonly price: Price | null;
  readonly month: OrderView['month'];
  /** Why nothing is asked of it until somebody resumes it; null where it is not stopped. */
  readonly stopped: string | null;
  /** ISO 8601: until when it is given a rest, since it failed several times; null where it is not. */
  readonly restsUntil: string | null;
  /** Pictures that wait for it. */
  readonly waiting: number;
}

/** The pictures that the form names or may name, as far as the asker may see them. */
export interface PreviewPictures {
  /** The entry's own, of which the first is drawn where the editor chose none. */
  readonly entry: readonly PictureFile[];
  /** Those that the choices name besides. */
  readonly chosen: readonly PictureFile[];
}

/**
 * A picture of the media library. Addresses are as the library has them: a path where the local upload
 * provider keeps the file, which stands under the address that the browser talks to.
 */
export interface PictureFile {
  readonly documentId: string;
  readonly name: string;
  /** The address of a small likeness. */
  readonly thumbnail: string;
  /** The address of one that is large enough to point at. */
  readonly url: string;
  /** Pixels; null where the media library does not know. */
  readonly width: number | null;
  /** Pixels; null where the media library does not know. */
  readonly height: number | null;
  /** Null where nobody has set one. */
  readonly focalPoint: FocalPercent | null;
}

/** The words of an entry that its card shows. */
export interface EntryWords {
  readonly title: string;
  readonly description: string | null;
  readonly label: string | null;
}

/** `GET /og-image/cards/:uid/:documentId?locale=`: the stored card, or null before the first publish. */
export interface CardAnswer {
  readonly data: CardView | null;
}
export interface CardView {
  readonly documentId: string;
  readonly locale: string | null;
  readonly state: CardState;
  /** What its pictures are known by, or null before the first render. */
  readonly fingerprint: string | null;
  /** Whether it keeps a picture that its editor pinned. */
  readonly pinned: boolean;
  /** Absolute, or a path where no address of Strapi is known; null before the first render. */
  readonly url: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly mime: string | null;
  readonly bytes: number | null;
  readonly alt: string | null;
  readonly template: string | null;
  readonly brandColor: string | null;
  readonly error: CardError | null;
  readonly warnings: readonly Problem[];
  /** The pictures besides `og`, by name. */
  readonly formats: Readonly<Record<FormatName, FormatValue>>;
  /** ISO 8601: when the picture was last found right, or null. */
  readonly updatedAt: string | null;
}

/**
 * `GET /og-image/cards/:uid/:documentId/history?locale=`: the last pictures that the card has had and
 * that are still stored, the newest first, ten at most.
 */
export interface HistoryAnswer {
  readonly data: readonly PastCard[];
}
export interface PastCard {
  /** What `pin` names it by. */
  readonly fingerprint: string;
  /** As the media library has it, see `PictureFile`. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly template: string | null;
  /** ISO 8601: when the card turned to it. */
  readonly at: string;
  /** In what it differed from the picture before; null where none before it is known. */
  readonly differs: readonly DrawnPart[] | null;
  /** Why it was drawn, or null where that is not known. */
  readonly cause: PastCause | null;
}
export interface PastCause {
  readonly kind: CauseKind;
  /** Whether it was an administrator, another request, or neither. */
  readonly origin: 'admin' | 'api' | null;
  /** The administrator's name, where the account is still there. */
  readonly who: string | null;
  /** What changed, for a source. A document's name only where the asker may read it. */
  readonly what: { readonly type: string | null; readonly name: string | null } | null;
}

/**
 * `POST /og-image/cards/states`: how the cards of one page of a list stand. Of what the asker may not
 * read, nothing is answered.
 */
export interface CardStatesRequest {
  readonly uid: string;
  /** At most 100. */
  readonly documentIds: readonly string[];
  /** Absent for every locale of each document. */
  readonly locale?: string | undefined;
}
export interface CardStatesAnswer {
  readonly data: readonly CardBrief[];
}
/** What a list shows of one card. */
export interface CardBrief {
  readonly documentId: string;
  readonly locale: string | null;
  /** Null where there is no card. */
  readonly state: CardState | null;
  /** The last good picture's address as the media library has it, see `PictureFile`; else null. */
  readonly url: string | null;
  readonly error: CardError | null;
  /** Why the card is not as it should be by now, or null. */
  readonly stale: Staleness | null;
}

/** `POST /og-image/cards/regenerate`: redraws the cards of these published entries. */
export interface RegenerateRequest {
  readonly uid: string;
  readonly documentIds: readonly string[];
  /** Absent for every locale of each document. */
  readonly locale?: string | undefined;
}
export interface RegenerateAnswer {
  readonly data: {
    /** Cards put into the queue. */
    readonly queued: number;
    /** Entries passed over, and why; an entry nobody may see is `not-found` too. */
    readonly skipped: readonly {
      readonly documentId: string;
      readonly reason: 'not-found' | 'not-published' | 'forbidden';
    }[];
  };
}

/** A picture of the card in another format than `og`. */
export interface FormatValue {
  /** Absolute, or a path where no address of Strapi is known. */
  readonly url: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly mime: PictureMime;
}

/** The same as the public API shows it. */
export interface LinkedFormatValue extends FormatValue {
  /** The lasting address, see `OgImageValue`. */
  readonly link: string;
}

/**
 * The field's value in REST and GraphQL. GraphQL answers `formats` as a list, with the names in it.
 */
export interface OgImageValue {
  /**
   * The picture's own address, which changes with the picture; the lasting one until there is a picture,
   * and where the upload provider keeps its files private.
   */
  readonly url: string;
  /** The address that always leads to the current picture, see `server/src/expose/link`. */
  readonly link: string;
  /** Pixels; null until drawn, as what follows. */
  readonly width: number | null;
  readonly height: number | null;
  readonly alt: string | null;
  readonly mime: string | null;
  readonly template: string | null;
  readonly brandColor: string | null;
  readonly state: ShownState;
  readonly updatedAt: string | null;
  /** The pictures besides `og`, by name: empty where there are none. */
  readonly formats: Readonly<Record<FormatName, LinkedFormatValue>>;
}
