/** The body of a call, once its signature has been checked. */
export interface WebhookPayload {
  /** ISO 8601: when the call was put together. */
  readonly createdAt: string;
  /** The tags of all events of the call, each once: what a cache purges by. */
  readonly tags: readonly string[];
  /** What happened within a second. A later version of the plugin may send others: pass over those. */
  readonly events: readonly WebhookEvent[];
}

export type WebhookEvent = CardReadyEvent | CardFailedEvent | RunEvent | WebhookTestEvent;

/** The entry whose card an event is about. */
interface OfEntry {
  /** The content type, such as `api::article.article`. */
  readonly uid: string;
  readonly documentId: string;
  /** Null where the content type is not localized. */
  readonly locale: string | null;
  /** `uid`, `uid:documentId` and, of a localized type, `uid:documentId:locale`. */
  readonly tags: readonly string[];
}

/** A card shows another picture. */
export interface CardReadyEvent extends OfEntry {
  readonly event: 'og-image.ready';
  /** Of the picture: the same for the same picture. */
  readonly fingerprint: string;
  readonly card: WebhookCard;
}

/** A card could not be drawn. It keeps its last good picture. */
export interface CardFailedEvent extends OfEntry {
  readonly event: 'og-image.failed';
  /** Such as `OG_TEMPLATE_UNKNOWN`. */
  readonly code: string;
  /** What went wrong and what to do, in English. */
  readonly message: string;
}

/** A run over many cards began or ended. Its cards are told of by events of their own. */
export interface RunEvent {
  readonly event: 'og-image.run.started' | 'og-image.run.finished';
  readonly run: {
    readonly id: string;
    readonly state: 'running' | 'finished' | 'cancelled';
    /** How many cards it has looked at, and what of them. */
    readonly counts: {
      readonly looked: number;
      readonly unchanged: number;
      readonly drawn: number;
      readonly failed: number;
      readonly skipped: number;
    };
    /** ISO 8601. */
    readonly startedAt: string | null;
    /** ISO 8601; null while it is not over. */
    readonly endedAt: string | null;
  };
  /** None: no page shows a run. */
  readonly tags: readonly string[];
}

/** Somebody tries the webhook out. */
export interface WebhookTestEvent {
  readonly event: 'og-image.test';
  readonly tags: readonly string[];
}

/** The field's value, as REST answers it. */
export interface WebhookCard {
  readonly url: string;
  readonly link: string;
  /** Pixels. */
  readonly width: number | null;
  /** Pixels. */
  readonly height: number | null;
  readonly alt: string | null;
  readonly mime: string | null;
  readonly template: string | null;
  readonly brandColor: string | null;
  readonly state: 'queued' | 'rendering' | 'ready' | 'failed';
  /** ISO 8601. */
  readonly updatedAt: string | null;
  readonly formats: Readonly<Record<string, WebhookCardFormat>>;
}

/** A picture of the card in another size. */
export interface WebhookCardFormat {
  readonly url: string;
  readonly link: string;
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly mime: 'image/jpeg' | 'image/png';
}
