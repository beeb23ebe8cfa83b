import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../constants';
import { briefTransaction } from './brief-transaction';

export const FOLDER_UID = 'plugin::upload.folder';
const CORE_STORE = 'strapi::core-store';
const KEY = 'folder';

export interface Folder {
  readonly id: number;
  readonly path: string;
}

interface FolderRow extends Folder {
  readonly documentId: string;
}

/** Which folder it is, whatever editors call it and wherever they move it. */
interface Remembered {
  /** Not the row's id, which is another one after `strapi import`. */
  readonly documentId: string;
  /** The name that it was made with: another one in the options asks for another folder. */
  readonly name: string;
}

/**
 * The media library's folder for the pictures. Remembered by its id, since editors may rename and
 * move it. Looked up every time, since they may delete it too: then it is made again, once, however
 * many instances miss it at the same time.
 */
export class PictureFolder {
  /** Its id, once it is known. Whether it is still there is asked anew every time. */
  private documentId: string | null = null;

  /** @param name what it is called when it is made */
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly name: string,
  ) {}

  async ensure(): Promise<Folder> {
    const known = this.documentId === null ? null : await this.find(this.documentId);
    const folder = known ?? (await this.remembered()) ?? (await this.make());
    this.documentId = folder.documentId;
    return folder;
  }

  private make(): Promise<FolderRow> {
    return oneAtATime(this.strapi, async () => {
      const { strapi, name } = this;
      // Another instance may have made it while this one waited.
      const folder =
        (await this.remembered()) ??
        (await findFolder(strapi, { name, parent: null })) ??
        (await makeFolder(strapi, name));
      const value: Remembered = { documentId: folder.documentId, name };
      await store(strapi).set({ key: KEY, value });
      return folder;
    });
  }

  private async remembered(): Promise<FolderRow | null> {
    const value: unknown = await store(this.strapi).get({ key: KEY });
    if (!isRemembered(value) || value.name !== this.name) return null;
    return this.find(value.documentId);
  }

  private find(documentId: string): Promise<FolderRow | null> {
    return findFolder(this.strapi, { documentId });
  }
}

/** The folder for the pictures, whatever it was called when it was made; null where there is none. */
export async function knownFolder(strapi: Core.Strapi): Promise<Folder | null> {
  const value: unknown = await store(strapi).get({ key: KEY });
  return isRemembered(value) ? findFolder(strapi, { documentId: value.documentId }) : null;
}

async function findFolder(strapi: Core.Strapi, where: object): Promise<FolderRow | null> {
  const folder: FolderRow | null = await strapi.db
    .query(FOLDER_UID)
    .findOne({ where, orderBy: { id: 'asc' }, select: ['id', 'documentId', 'path'] });
  return folder;
}

async function makeFolder(strapi: Core.Strapi, name: string): Promise<FolderRow> {
  const made: FolderRow = await strapi
    .plugin('upload')
    .service('folder')
    .create({ name, parent: null });
  return made;
}

/**
 * Does work of which there may be no two at once, in whatever instance: each holds the same row until
 * it has committed. Nothing in the database forbids two folders of one name, nor two values of one
 * key in Strapi's own table; that table's first row is always there.
 */
async function oneAtATime<Result>(
  { db }: Core.Strapi,
  work: () => Promise<Result>,
): Promise<Result> {
  const { tableName } = db.metadata.get(CORE_STORE);
  const rows = () => db.getConnection(tableName);
  // Found before, since on MySQL a transaction goes on seeing what there was at its first read.
  const { first } = await rows().min('id as first').first();
  return briefTransaction(db, async (trx) => {
    const environment = db.connection.ref('environment');
    await rows().transacting(trx).where({ id: first }).update({ environment });
    return work();
  });
}

function store(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: PLUGIN_ID });
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  if (!('documentId' in value) || typeof value.documentId !== 'string') return false;
  return 'name' in value && typeof value.name === 'string';
}
