/**
 * The webhooks of Strapi's own store that ask for the plugin's events. Every route asks for Strapi's
 * permission on webhooks besides the plugin's on settings.
 */

/** `GET /og-image/webhooks`. */
export interface WebhooksAnswer {
  readonly data: readonly WebhookView[];
  readonly meta: {
    /** What a webhook can ask for. */
    readonly events: readonly string[];
  };
}

export interface WebhookView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly isEnabled: boolean;
  /** Whether its calls carry a signature: only those that were made by the plugin do. */
  readonly isSigned: boolean;
  /** The newest first. */
  readonly deliveries: readonly DeliveryView[];
}

export interface DeliveryView {
  readonly id: string;
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed';
  readonly event: string;
  /** How many events it tells of. */
  readonly count: number;
  readonly attempts: number;
  /** ISO 8601. */
  readonly at: string;
  /** ISO 8601: when it is tried again; null where it is not. */
  readonly nextAt: string | null;
  /** The HTTP status of the last answer; null where there was none. */
  readonly status: number | null;
  /** What it answered, or why it did not. */
  readonly text: string | null;
}

/** `POST /og-image/webhooks`: adds one. */
export interface WebhookRequest {
  readonly url: string;
  /** @default the address's host */
  readonly name?: string | undefined;
  /** @default all events */
  readonly events?: readonly string[] | undefined;
}

/** Also the answer of `POST /og-image/webhooks/:id/rotate`, which signs with a new secret. */
export interface WebhookSecretAnswer {
  readonly data: {
    readonly id: string;
    /** What its receiver checks signatures by. It is answered this once. */
    readonly secret: string;
    /** ISO 8601: how long the old secret signs as well; null where none does. */
    readonly oldUntil: string | null;
  };
}

/** `POST /og-image/webhooks/:id/rotate`. */
export interface RotateRequest {
  /** Whether the old secret ends at once, rather than after a day. @default false */
  readonly now?: boolean | undefined;
}

/** `POST /og-image/webhooks/:id/test`: calls it now. */
export interface WebhookTestAnswer {
  readonly data: {
    readonly isOk: boolean;
    /** Null where it did not answer. */
    readonly status: number | null;
    readonly text: string;
  };
}
