/** The first administrator, who may do everything. */
export const LOGIN = {
  firstname: 'Ada',
  lastname: 'Editor',
  email: 'ada@example.com',
  password: 'Tidal-Flats-7',
};

/** A request to Strapi's admin API, as JSON or as a form. Throws where the answer is an error. */
export type AdminRequest = <Answer>(
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
) => Promise<Answer>;

/** Registers the first administrator of a fresh playground, and speaks for them. */
export async function registerAdmin(url: string): Promise<AdminRequest> {
  const { data } = await send<{ data: { token: string } }>(url, 'POST', '/admin/register-admin', {
    body: LOGIN,
  });
  return (method, path, body) => send(url, method, path, { body, token: data.token });
}

/**
 * Makes an administrator of a role of their own.
 * @param permissions as Strapi's role form sends them
 */
export async function person(
  url: string,
  admin: AdminRequest,
  name: string,
  permissions: readonly object[],
): Promise<{ readonly email: string; readonly password: string }> {
  const role = await admin<{ data: { id: number } }>('POST', '/admin/roles', {
    name,
    description: '',
  });
  await admin('PUT', `/admin/roles/${role.data.id}/permissions`, { permissions });
  const email = `${name}@example.com`;
  const user = await admin<{ data: { registrationToken: string } }>('POST', '/admin/users', {
    firstname: name,
    email,
    roles: [role.data.id],
  });
  const { password } = LOGIN;
  const { registrationToken } = user.data;
  const userInfo = { firstname: name, password };
  await send(url, 'POST', '/admin/register', { body: { registrationToken, userInfo } });
  return { email, password };
}

/** Reads the public REST API, by a read-only token that the administrator makes. */
export async function restReader(
  url: string,
  admin: AdminRequest,
): Promise<<Answer>(path: string) => Promise<Answer>> {
  const { data } = await admin<{ data: { accessKey: string } }>('POST', '/admin/api-tokens', {
    name: 'reader',
    description: '',
    type: 'read-only',
    lifespan: null,
  });
  return (path) => send(url, 'GET', path, { token: data.accessKey });
}

async function send<Answer>(
  url: string,
  method: string,
  path: string,
  { body, token }: { body?: unknown; token?: string },
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await fetch(url + path, {
    method,
    headers: {
      // That of a form tells where its parts begin, so fetch sets it.
      ...(!isForm && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text) as Answer;
}
