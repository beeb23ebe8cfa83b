import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { send, type Answer } from './requests';

/** What a role may do in the admin, as Strapi's permissions hold it. */
export interface Permission {
  readonly action: string;
  /** A content type's uid, or null for an action that belongs to none. */
  readonly subject?: string | null;
  readonly conditions?: readonly string[];
  /** Which fields and locales; absent for every one. */
  readonly properties?: {
    readonly fields?: readonly string[];
    readonly locales?: readonly string[];
  };
}

/** One of Strapi's three roles by its code, or the permissions of a role made for the test. */
export type Role = 'strapi-super-admin' | 'strapi-editor' | 'strapi-author' | readonly Permission[];

/** A signed-in administrator. */
export interface Admin {
  readonly id: number;
  readonly email: string;
  readonly jwt: string;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: unknown) => Promise<Answer>;
  readonly put: (path: string, body?: unknown) => Promise<Answer>;
}

export type TokenType = 'read-only' | 'full-access' | 'custom';

/**
 * Makes an API token for REST and GraphQL.
 * @param actions what a custom token may do, such as `api::article.article.find`
 */
export async function createApiToken(
  strapi: Core.Strapi,
  type: TokenType,
  actions: readonly string[] = [],
): Promise<string> {
  const token = await strapi.service('admin::api-token').create({
    name: `${type} ${randomUUID()}`,
    description: '',
    kind: 'content-api',
    type,
    lifespan: null,
    ...(type === 'custom' ? { permissions: actions } : {}),
  });
  return token.accessKey;
}

/** Makes an administrator of that role and signs in. */
export async function createAdmin(strapi: Core.Strapi, url: string, role: Role): Promise<Admin> {
  const email = `${randomUUID()}@example.com`;
  const password = 'Only-4-tests';
  const user = await strapi.service('admin::user').create({
    email,
    password,
    firstname: 'Ada',
    lastname: 'Tester',
    isActive: true,
    registrationToken: null,
    roles: [await roleId(strapi, role)],
  });
  const login = await send(url, 'POST', '/admin/login', { email, password }, {});
  const jwt: unknown = login.body?.data?.token;
  if (typeof jwt !== 'string') {
    throw new Error(`The admin could not sign in: ${login.status} ${JSON.stringify(login.body)}`);
  }
  return {
    id: user.id,
    email,
    jwt,
    get: (path) => send(url, 'GET', path, undefined, { token: jwt }),
    post: (path, body = {}) => send(url, 'POST', path, body, { token: jwt }),
    put: (path, body = {}) => send(url, 'PUT', path, body, { token: jwt }),
  };
}

async function roleId(strapi: Core.Strapi, role: Role): Promise<number> {
  const roles = strapi.service('admin::role');
  if (typeof role === 'string') return (await roles.findOne({ code: role })).id;
  const made = await roles.create({ name: `role ${randomUUID()}`, description: '' });
  await roles.assignPermissions(
    made.id,
    role.map((permission) => ({ subject: null, conditions: [], properties: {}, ...permission })),
  );
  return made.id;
}
