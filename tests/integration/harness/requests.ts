/** An answer of the app. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, otherwise text. Its shape is what a test is about to check. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface RequestOptions {
  /** @default the caller's own: see each helper */
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks the app for one thing.
 * @param path beginning with a slash, such as `/api/articles?status=draft`
 * @param body sent as JSON, unless it is FormData
 */
export async function send(
  url: string,
  method: string,
  path: string,
  body: unknown,
  { token, headers }: RequestOptions,
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const answer = await fetch(`${url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      // A kept-alive connection would be the one handle that is open after the last test.
      connection: 'close',
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: answer.status,
    headers: answer.headers,
    body: isJson && text !== '' ? JSON.parse(text) : text,
  };
}
