import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';

/** Encrypted by Strapi's own service where an encryption key is configured. */
type Kept = { readonly encrypted: string } | { readonly plain: string };

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
  constructor(private readonly strapi: Core.Strapi) {}

  /** The secrets of a webhook; none where its calls are not signed. The first one is the newest. */
  async of(webhook: string): Promise<string[]> {
    const kept = await this.read(webhook);
    return (kept ?? []).map((one) => this.open(one));
  }

  /** Whether a webhook has any, which need not be readable. */
  async has(webhook: string): Promise<boolean> {
    return (await this.read(webhook)) !== null;
  }

  async set(webhook: string, secrets: readonly string[]): Promise<void> {
    const kept = secrets.map((secret) => this.close(secret));
    await this.store.set({ key: keyOf(webhook), value: kept });
  }

  async forget(webhook: string): Promise<void> {
    await this.store.delete({ key: keyOf(webhook) });
  }

  private async read(webhook: string): Promise<readonly Kept[] | null> {
    const kept: unknown = await this.store.get({ key: keyOf(webhook) });
    return Array.isArray(kept) ? (kept as readonly Kept[]) : null;
  }

  private close(secret: string): Kept {
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
      'The secret of the webhook cannot be read: "admin.secrets.encryptionKey" is not the one that it was stored with. Set that key again, or remove the webhook and add it anew.',
    );
  }

  private get encryption(): Encryption | undefined {
    return this.strapi.service('admin::encryption') as Encryption | undefined;
  }

  private get store() {
    return this.strapi.store({ type: 'plugin', name: PLUGIN_ID });
  }
}

function keyOf(webhook: string): string {
  return `webhookSecrets.${webhook}`;
}
