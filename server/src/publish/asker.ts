import type { Core } from '@strapi/strapi';

/** As much of a request's state as Strapi's own strategies leave there. */
interface AuthState {
  readonly auth?: { readonly strategy?: { readonly name?: string } };
  readonly user?: { readonly id?: unknown };
}

/**
 * Who asks for what is done just now, as a `Cause` has it: `admin:<id>` for a signed-in administrator,
 * `api` for any other request, tokens of administrators included, and null outside of requests, as for
 * a scheduled release.
 */
export function askerOf(strapi: Core.Strapi): string | null {
  const request = strapi.requestContext.get();
  if (request === undefined) return null;
  const { auth, user } = request.state as AuthState;
  if (auth?.strategy?.name !== 'admin' || typeof user?.id !== 'number') return 'api';
  return `admin:${user.id}`;
}

/** The id of the administrator that a cause names, or null where it names none. */
export function adminIn(by: string | null): number | null {
  const [, id] = /^admin:(\d+)$/.exec(by ?? '') ?? [];
  return id === undefined ? null : Number(id);
}
