import type { Core, UID } from '@strapi/strapi';

import type { Options } from '../../catalogue/options';
import { parseChoices } from '../../choices/parse';
import { isOgImageError, OgImageError } from '../../contracts/errors';
import type { RenderRequest, RenderWarning } from '../../contracts/renderer';
import type { TemplateInfo } from '../../contracts/template';
import { populateFor } from '../../resolve/populate';
import type { Entry } from '../../resolve/read';
import type { Target } from '../../resolve/target';
import { treeOf } from '../../resolve/tree';
import { getService } from '../../service';
import { mappingOf } from '../../wiring/entries';
import { prepareCard } from '../../wiring/prepare';

/** Of each content type. */
const NEWEST = 6;

const NO_OPTIONS: Options = {};

/** To ask for the title alone, which every template draws from the same. */
const NO_TEMPLATE = { name: '', parts: {}, seeded: false, logo: false };

export interface EntryRef {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string | null;
}

/** An entry as it stands in the list. */
export interface ListedEntry extends EntryRef {
  readonly title: string;
  /** What people call its content type. */
  readonly type: string;
}

export interface ReadEntry {
  /** Changes with all that the card shows. */
  readonly fingerprint: string;
  readonly content: RenderRequest['content'];
  readonly warnings: readonly RenderWarning[];
}

/** The entries of an app whose database answers, as drafts. */
export interface EntrySource {
  /** The newest ones of each content type that has cards. */
  list(): Promise<ListedEntry[]>;
  /**
   * What a template draws of an entry.
   * @param brandColor `#rrggbb`, or null for the entry's own
   * @throws OgImageError OG_DOCUMENT_NOT_FOUND, OG_CONTENT_TYPE_UNKNOWN, OG_MAPPING_INVALID
   */
  read(entry: EntryRef, template: TemplateInfo, brandColor: string | null): Promise<ReadEntry>;
}

/** @param strapi with its database */
export function entriesOf(strapi: Core.Strapi): EntrySource {
  const resolving = getService(strapi, 'resolving');
  const targets = getService(strapi, 'targets');
  const documents = (uid: string) => strapi.documents(uid as UID.ContentType);

  async function listOf(target: Target): Promise<ListedEntry[]> {
    const found: unknown = await documents(target.uid).findMany({
      status: 'draft',
      locale: '*',
      sort: 'updatedAt:desc',
      limit: NEWEST,
      populate: populateFor(treeOf(mappingOf(target))),
      // The parameters' type depends on a uid that is known only at run time.
    } as never);
    const listed: ListedEntry[] = [];
    for (const entry of found as Entry[]) {
      const locale = textOf(entry['locale']);
      const look = { template: NO_TEMPLATE, brandColor: '#000000', locale };
      const { content } = await resolving.contentOf(target, entry, look);
      const documentId = textOf(entry['documentId']) ?? '';
      const type = target.fallbackTitle;
      listed.push({ uid: target.uid, documentId, locale, title: content.title, type });
    }
    return listed;
  }

  function colorOf(target: Target, entry: Entry): string {
    try {
      const choosable = resolving.choosable(target);
      const choices = parseChoices(entry[target.field], choosable, { stored: true });
      return choices.brandColor ?? resolving.brandColorOf(target);
    } catch (error) {
      // It names a template that is gone: here another one is drawn anyway.
      if (isOgImageError(error)) return resolving.brandColorOf(target);
      throw error;
    }
  }

  return {
    async list() {
      const listed: ListedEntry[] = [];
      for (const target of targets.list()) {
        if (!isOgImageError(target.mapping)) listed.push(...(await listOf(target)));
      }
      return listed;
    },

    async read({ uid, documentId, locale }, template, brandColor) {
      const target = targets.require(uid);
      const found: unknown = await documents(uid).findOne({
        documentId,
        status: 'draft',
        populate: populateFor(treeOf(mappingOf(target))),
        ...(locale === null ? {} : { locale }),
      } as never);
      if (found === null) throw notFound(documentId, uid);
      const entry = found as Entry;
      const look = { template, brandColor: brandColor ?? colorOf(target, entry), locale };
      const resolved = await resolving.contentOf(target, entry, look);
      const formats = resolving.formatsOf(target);
      const card = {
        ...resolved,
        template,
        design: null,
        image: null,
        templateOptions: NO_OPTIONS,
        formats,
      };
      const prepared = await prepareCard(strapi, card, false);
      const { fingerprint, scene, warnings } = prepared;
      return { fingerprint, content: scene.content, warnings };
    },
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function notFound(documentId: string, uid: string): OgImageError {
  return new OgImageError(
    'OG_DOCUMENT_NOT_FOUND',
    `There is no entry ${documentId} of ${uid} any more. Reload the page.`,
  );
}
