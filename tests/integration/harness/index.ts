// A boot takes a few seconds, and more where others use the machine at the same time.
jest.setTimeout(180_000);

export type { App, BootOptions, CardRow } from './boot';
export { bootApp, bootAppOn } from './boot-on';
export { describeOn, describeOnDatabases, type TestDatabase } from './databases';
export { documentsOf, type Documents } from './documents';
export type { Schema } from './content-types';
export type { ServerDatabase } from './database';
export type { ForkedApp } from './fork';
export type { Admin, Permission, Role, TokenType } from './people';
export { publishArticle } from './publish';
export { send } from './requests';
export type { Answer, RequestOptions } from './requests';
