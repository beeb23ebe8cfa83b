import type { Core, UID } from '@strapi/strapi';

import { FILE_UID } from '../constants';
import type { CardKey } from '../contracts/card';
import type { ACTIONS } from '../contracts/permissions';
import type { Populate } from '../resolve/populate';
import type { Entry } from '../resolve/read';

/** The signed-in administrator's ability, as Strapi puts it into `ctx.state.userAbility`. */
export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

type Action = 'read' | 'update' | 'create';

/** As much of the Content Manager's permission checker as is used here. */
interface PermissionChecker {
  readonly can: Readonly<Record<Action, (entity?: unknown) => boolean>>;
  readonly sanitizedQuery: Readonly<
    Record<Action, (query: object) => Promise<{ filters?: unknown }>>
  >;
  sanitizeOutput(entity: unknown): Promise<Entry>;
  validateQuery(query: object): Promise<unknown>;
}

/**
 * What one administrator may see and do, by the Content Manager's own rules: types, locales,
 * fields and conditions such as "is creator".
 */
export class Access {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly ability: Ability,
  ) {}

  may(action: Action, uid: string): boolean {
    return this.checker(uid).can[action]();
  }

  /** Whether the asker's role has one of the plugin's own actions. */
  mayDo(action: (typeof ACTIONS)[keyof typeof ACTIONS]): boolean {
    return this.ability.can(action);
  }

  /** Whether the asker may see an attribute of at least some entries. */
  mayReadField(uid: string, field: string): boolean {
    return this.ability.can('plugin::content-manager.explorer.read', uid, field);
  }

  /** Whether wrong options of a content type are the asker's to put right. */
  mayChangeContentTypes(): boolean {
    return this.ability.can('plugin::content-type-builder.read');
  }

  /** Whether a related document's name may be shown: an administrator's always, as Strapi does. */
  mayReadNames(uid: string): boolean {
    return uid === 'admin::user' || this.may('read', uid);
  }

  /** A draft with the fields that the asker may read, or null. */
  async readableDraft(
    uid: string,
    documentId: string,
    locale: string | null,
    populate: Record<string, Populate>,
  ): Promise<Entry | null> {
    if (!this.may('read', uid)) return null;
    const [entry] = await this.find(uid, 'read', {
      documentIds: [documentId],
      locale,
      status: 'draft',
      populate,
    });
    return entry === undefined ? null : this.checker(uid).sanitizeOutput(entry);
  }

  /**
   * What the Content Manager calls these documents, by their ids: those that the asker may read, by a
   * field that the asker may read.
   */
  async readableNames(
    uid: string,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const contentType = this.strapi.contentTypes[uid as UID.ContentType];
    if (contentType === undefined || !this.may('read', uid)) return new Map();
    const { settings } = await this.strapi
      .plugin('content-manager')
      .service('content-types')
      .findConfiguration(contentType);
    const entries = await this.find(uid, 'read', { documentIds, locale: null, status: 'draft' });
    const names = await Promise.all(
      entries.map(async (entry) => {
        const name: unknown = (await this.checker(uid).sanitizeOutput(entry))[settings.mainField];
        return [String(entry['documentId']), name] as const;
      }),
    );
    return new Map(names.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  }

  /** The newest published entries of a content type that the asker may read, with these fields. */
  async newest(uid: string, limit: number, fields: readonly string[]): Promise<Entry[]> {
    if (!this.may('read', uid)) return [];
    const permitted = await this.checker(uid).sanitizedQuery.read({});
    const found: unknown = await this.strapi.documents(uid as UID.ContentType).findMany({
      filters: permitted.filters ?? {},
      status: 'published',
      sort: ['publishedAt:desc', 'id:desc'],
      limit,
      fields: ['documentId', 'locale', 'publishedAt', ...fields],
      // The parameters' type depends on a uid that is known only at run time.
    } as never);
    return found as Entry[];
  }

  /** A published entry with these fields, or null where the asker may not read it. */
  async published(
    uid: string,
    { documentId, locale }: { readonly documentId: string; readonly locale: string | null },
    fields: readonly string[],
  ): Promise<Entry | null> {
    if (!this.may('read', uid)) return null;
    const [entry] = await this.find(uid, 'read', {
      documentIds: [documentId],
      locale,
      status: 'published',
      fields: ['documentId', 'locale', ...fields],
    });
    return entry ?? null;
  }

  /** Which of these documents the asker may act upon, as keys of their cards. */
  async keysFor(
    action: Action,
    uid: string,
    documentIds: readonly string[],
    locale: string | null,
    status: 'draft' | 'published',
  ): Promise<CardKey[]> {
    if (!this.may(action, uid)) return [];
    const entries = await this.find(uid, action, {
      documentIds,
      locale: locale ?? '*',
      status,
      fields: ['documentId', 'locale'],
    });
    return entries.map((entry) => ({
      uid,
      documentId: String(entry['documentId']),
      locale: typeof entry['locale'] === 'string' ? entry['locale'] : '',
    }));
  }

  /**
   * Refuses filters over attributes that the asker may not read.
   * @throws errors.ValidationError naming the attribute
   */
  async checkFilters(uid: string, filters: readonly object[]): Promise<void> {
    for (const each of filters) await this.checker(uid).validateQuery({ filters: each });
  }

  /** A file of the media library, if the asker may look into it. */
  async readableFile(
    file: { readonly id: number } | { readonly documentId: string },
  ): Promise<Entry | null> {
    const action = 'plugin::upload.read';
    if (!this.ability.can(action)) return null;
    const manager = this.strapi
      .service('admin::permission')
      .createPermissionsManager({ ability: this.ability, action, model: FILE_UID });
    // With conditions such as "is creator", as the media library lists its files.
    const query = manager.addPermissionsQueryTo({ filters: { ...file } });
    const where: unknown = this.strapi.get('query-params').transform(FILE_UID, query).where;
    const found: Entry | null = await this.strapi.db.query(FILE_UID).findOne({ where });
    return found;
  }

  private async find(
    uid: string,
    action: Action,
    options: {
      readonly documentIds: readonly string[];
      readonly locale: string | null;
      readonly status: 'draft' | 'published';
      readonly populate?: Record<string, Populate>;
      readonly fields?: string[];
    },
  ): Promise<Entry[]> {
    const permitted = await this.checker(uid).sanitizedQuery[action]({});
    const { documentIds, locale, ...rest } = options;
    const filters = [permitted.filters ?? {}, { documentId: { $in: [...documentIds] } }];
    const params = { ...rest, filters: { $and: filters }, ...(locale ? { locale } : {}) };
    const documents = this.strapi.documents(uid as UID.ContentType);
    // The parameters' type depends on a uid that is known only at run time.
    const found: unknown = await documents.findMany(params as never);
    return found as Entry[];
  }

  private checker(uid: string): PermissionChecker {
    return this.strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: this.ability, model: uid });
  }
}
