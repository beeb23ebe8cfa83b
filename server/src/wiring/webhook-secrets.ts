import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';

/** Encrypted by Strapi's own service where an encryption key is configured. */
type Closed = { readonly encrypted: string } | { readonly plain: string };

/** A secret as it is stored. */
type Kept = Closed & {
  /** When one that was replaced ends, in milliseconds since the epoch. */
  readonly until?: number;
};

/** What is asked of `admin::encryption`, which Strapi has had since 5.13. */
interface Encryption {
  encrypt(value: string): string | null;
  decrypt(value: string): string | null;
}

/**
 * The secrets that sign the calls of webhooks, by the webhooks' ids. They stand in Strapi's core store and
 * not in a webhook's headers, which the admin shows.
 */
export class WebhookSecrets {
  /** @param now milliseconds since the epoch */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly now: () => number,
  ) {}

  /** The secrets that sign now; none where a webhook's calls are not signed. The first one is the newest. */
  async of(webhook: string): Promise<string[]> {
    const kept = await this.read(webhook);
    return this.living(kept ?? []).map((one) => this.open(one));
  }

  /** Whether a webhook has any, which need not be readable. */
  async has(webhook: string): Promise<boolean> {
    return (await this.read(webhook)) !== null;
  }

  async set(webhook: string, secret: string): Promise<void> {
    await this.store.set({ key: keyOf(webhook), value: [this.close(secret)] });
  }

  /**
   * Signs with another secret from now on, and with those before it as well until they end. They need not
   * be readable.
   * @param keepMs how long those before it still sign at most, in milliseconds; 0 ends them at once
   * @returns when the last of them ends, in milliseconds since the epoch, or null where none is left
   */
  async replace(webhook: string, secret: string, keepMs: number): Promise<number | null> {
    const end = this.now() + keepMs;
    const before = this.living((await this.read(webhook)) ?? []);
    const kept = keepMs > 0 ? before.map((one) => ending(one, end)) : [];
    await this.store.set({ key: keyOf(webhook), value: [this.close(secret), ...kept] });
    return kept.length > 0 ? Math.max(...kept.map(({ until }) => until)) : null;
  }

  async forget(webhook: string): Promise<void> {
    await this.store.delete({ key: keyOf(webhook) });
  }

  private async read(webhook: string): Promise<readonly Kept[] | null> {
    const kept: unknown = await this.store.get({ key: keyOf(webhook) });
    return Array.isArray(kept) ? (kept as readonly Kept[]) : null;
  }

  private living(kept: readonly Kept[]): Kept[] {
    const now = this.now();
    return kept.filter(({ until = Infinity }) => until > now);
  }

  private close(secret: string): Closed {
    const key: unknown = this.strapi.config.get('admin.secrets.encryptionKey');
    // Without a key it would warn at every call.
    const encrypted = key ? this.encryption?.encrypt(secret) : null;
    return typeof encrypted === 'string' ? { encrypted } : { plain: secret };
  }

  /** @throws Error where the key has changed since: an unsigned call would be worse than none */
  private open(kept: Kept): string {
    if ('plain' in kept) return kept.plain;
    const secret = this.encryption?.decrypt(kept.encrypted) ?? null;
    if (secret !== null) return secret;
    throw new Error(
      'The secret of the webhook cannot be read: "admin.secrets.encryptionKey" is not the one that it was stored with. Set that key again, or give the webhook a new secret: `og-image webhook rotate <id> --now`.',
    );
  }

  private get encryption(): Encryption | undefined {
    return this.strapi.service('admin::encryption') as Encryption | undefined;
  }

  private get store() {
    return this.strapi.store({ type: 'plugin', name: PLUGIN_ID });
  }
}

/** A secret that ends at a time, or as early as it was to end already. */
function ending(kept: Kept, end: number): Kept & { readonly until: number } {
  return { ...kept, until: Math.min(kept.until ?? end, end) };
}

function keyOf(webhook: string): string {
  return `webhookSecrets.${webhook}`;
}
