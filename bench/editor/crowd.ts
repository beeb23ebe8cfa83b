import { performance } from 'node:perf_hooks';

import type { PreviewRequest } from '../../server/src/contracts/api';
import type { AdminRequest } from '../../tests/e2e/harness/admin';

/** Editors who type at the same time. */
export const EDITORS = 20;

/** For so long, in milliseconds. */
const TYPING_MS = 20_000;

/** Speaks for one more administrator, who is invited and signs up. */
async function invite(url: string, admin: AdminRequest, index: number): Promise<string> {
  const { data: roles } = await admin<{ data: { id: number; code: string }[] }>(
    'GET',
    '/admin/roles',
  );
  const name = { firstname: 'Editor', lastname: String(index) };
  const { data: invited } = await admin<{ data: { registrationToken: string } }>(
    'POST',
    '/admin/users',
    {
      ...name,
      email: `editor-${index}@example.com`,
      roles: roles.filter(({ code }) => code === 'strapi-super-admin').map(({ id }) => id),
    },
  );
  const { data } = await admin<{ data: { token: string } }>('POST', '/admin/register', {
    registrationToken: invited.registrationToken,
    userInfo: { ...name, password: 'Tidal-Flats-7' },
  });
  if (data.token === '') throw new Error(`The administrator could not sign up at ${url}.`);
  return data.token;
}

/**
 * Editors who all type at once, each as a form does it: the next preview is asked for when the last
 * one is there.
 * @returns what every preview took, in milliseconds
 */
export async function measureCrowd(
  url: string,
  admin: AdminRequest,
  entry: Pick<PreviewRequest, 'uid' | 'documentId' | 'locale'>,
  signal: AbortSignal,
): Promise<number[]> {
  const tokens: string[] = [];
  for (let index = 1; index <= EDITORS; index += 1) tokens.push(await invite(url, admin, index));
  const tookMs: number[] = [];
  const end = performance.now() + TYPING_MS;
  await Promise.all(
    tokens.map(async (token, editor) => {
      for (let count = 1; performance.now() < end; count += 1) {
        const title = `Editor ${editor} has typed ${count} keys`;
        const request: PreviewRequest = { ...entry, values: { title }, choices: null };
        const since = performance.now();
        const answer = await fetch(`${url}/og-image/preview`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(request),
          signal,
        });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`A preview was answered ${answer.status}: ${text}`);
        tookMs.push(performance.now() - since);
      }
    }),
  );
  return tookMs;
}
