import type { UID } from '@strapi/strapi';

import type { App } from './boot';

interface Params {
  readonly documentId?: string;
  readonly locale?: string;
  readonly status?: 'draft' | 'published';
  readonly data?: Readonly<Record<string, unknown>>;
}

interface Document {
  readonly documentId: string;
  readonly [attribute: string]: unknown;
}

/** The document service of a content type, without types generated for the fixture app. */
export interface Documents {
  create(params: Params): Promise<Document>;
  update(params: Params): Promise<Document>;
  findOne(params: Params): Promise<Document | null>;
  publish(params: Params): Promise<unknown>;
  unpublish(params: Params): Promise<unknown>;
  discardDraft(params: Params): Promise<unknown>;
  delete(params: Params): Promise<unknown>;
}

export function documentsOf(app: App, uid: string): Documents {
  return app.strapi.documents(uid as UID.ContentType) as unknown as Documents;
}
