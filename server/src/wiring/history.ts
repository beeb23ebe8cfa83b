import type { Core, UID } from '@strapi/strapi';

import { RENDER_UID } from '../constants';
import type { PastCard, PastCause } from '../contracts/api';
import type { Cause } from '../contracts/history';
import { differences } from '../fingerprint/drawn-from';
import { adminIn } from '../publish/asker';
import type { PastPicture } from '../queue/history-table';
import { parseSourceId } from '../queue/source-id';
import { getService } from '../service';
import { signedUrl } from '../store/readable-url';
import type { Access } from './access';
import { readableKey, type EntryRequest } from './readable-key';

/** Pictures that an editor is shown. */
const MOST_SHOWN = 10;

/** A stored picture that is a card itself, `og`. */
interface StoredPicture {
  readonly fingerprint: string;
  readonly width: number;
  readonly height: number;
  readonly file: { readonly id: number; readonly url: string } | null;
}

/** What causes are told with: names by what they name. */
interface Names {
  readonly admins: ReadonlyMap<number, string>;
  /** By content type and document. */
  readonly documents: ReadonlyMap<string, string>;
}

/**
 * The last pictures of an entry's card that are still stored, the newest first, and what each differed
 * in from the one before, stored or not.
 * @throws OgImageError OG_CONTENT_TYPE_UNKNOWN, OG_DOCUMENT_NOT_FOUND where the asker may not see the
 * entry
 */
export async function historyFor(
  strapi: Core.Strapi,
  request: EntryRequest,
  access: Access,
): Promise<PastCard[]> {
  const key = await readableKey(strapi, request, access);
  const all = await getService(strapi, 'history').latest(key);
  const stored = await storedPictures(strapi, all);
  const shown = all
    .flatMap((past, index) => {
      const picture = stored.get(past.fingerprint);
      return picture === undefined ? [] : [{ past, picture, before: all[index + 1] }];
    })
    .slice(0, MOST_SHOWN);
  const causes = shown.flatMap(({ past: { cause } }) => cause ?? []);
  const names: Names = {
    admins: await adminNames(strapi, [...new Set(causes.flatMap(({ by }) => adminIn(by) ?? []))]),
    documents: await documentNames(causes, access),
  };
  return Promise.all(
    shown.map(async ({ past, picture, before }) => ({
      fingerprint: past.fingerprint,
      url: (await signedUrl(strapi, picture.file.id)) ?? picture.file.url,
      width: picture.width,
      height: picture.height,
      template: past.template,
      at: new Date(past.at).toISOString(),
      differs: before === undefined ? null : differences(before.drawnFrom, past.drawnFrom),
      cause: past.cause && tell(strapi, past.cause, names),
    })),
  );
}

/** One query for all, by fingerprint. */
async function storedPictures(strapi: Core.Strapi, all: readonly PastPicture[]) {
  const fingerprints = [...new Set(all.map(({ fingerprint }) => fingerprint))];
  const rows: StoredPicture[] = await strapi.db.query(RENDER_UID).findMany({
    where: { fingerprint: { $in: fingerprints }, format: 'og' },
    select: ['fingerprint', 'width', 'height'],
    populate: { file: { select: ['id', 'url'] } },
  });
  return new Map(
    rows.flatMap(({ file, ...row }) =>
      file === null ? [] : [[row.fingerprint, { ...row, file }] as const],
    ),
  );
}

function tell(strapi: Core.Strapi, { kind, by }: Cause, names: Names): PastCause {
  const admin = adminIn(by);
  const source = kind === 'source' && by !== null ? parseSourceId(by) : null;
  return {
    kind,
    origin: admin !== null ? 'admin' : by === 'api' ? 'api' : null,
    who: admin === null ? null : (names.admins.get(admin) ?? null),
    what:
      source?.kind === 'document'
        ? {
            type: strapi.contentTypes[source.uid as UID.ContentType]?.info.displayName ?? null,
            name: names.documents.get(documentKey(source)) ?? null,
          }
        : null,
  };
}

/** As the Content Manager names who created an entry: to everybody, and never by their address. */
export async function adminNames(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows: {
    id: number;
    username: string | null;
    firstname: string | null;
    lastname: string | null;
  }[] = await strapi.db.query('admin::user').findMany({
    where: { id: { $in: [...ids] } },
    select: ['id', 'username', 'firstname', 'lastname'],
  });
  return new Map(
    rows.flatMap(({ id, username, firstname, lastname }) => {
      const name = username || [firstname, lastname].filter(Boolean).join(' ');
      return name === '' ? [] : [[id, name] as const];
    }),
  );
}

/** The names of the documents that the asker may read, one query for each content type. */
async function documentNames(
  causes: readonly Cause[],
  access: Access,
): Promise<Map<string, string>> {
  const idsOf = new Map<string, Set<string>>();
  for (const { kind, by } of causes) {
    const source = kind === 'source' && by !== null ? parseSourceId(by) : null;
    if (source?.kind !== 'document') continue;
    idsOf.set(source.uid, (idsOf.get(source.uid) ?? new Set()).add(source.documentId));
  }
  const names = new Map<string, string>();
  for (const [uid, documentIds] of idsOf) {
    const named = await access.readableNames(uid, [...documentIds]);
    for (const [documentId, name] of named) names.set(documentKey({ uid, documentId }), name);
  }
  return names;
}

function documentKey({ uid, documentId }: { readonly uid: string; readonly documentId: string }) {
  return `${uid} ${documentId}`;
}
