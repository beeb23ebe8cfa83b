import type { ServerResponse } from 'node:http';

/** What pages are told: to read the templates, or the entries, anew. */
export type PageEvent = 'templates' | 'entries';

/** Server-sent events to every page that is open. */
export interface Events {
  add(response: ServerResponse): void;
  send(event: PageEvent): void;
  close(): void;
}

export function createEvents(): Events {
  const open = new Set<ServerResponse>();
  return {
    add(response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      });
      // A page that comes back has missed what was told meanwhile.
      response.write('retry: 500\n\nevent: templates\ndata:\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
    },
    send(event) {
      for (const response of open) response.write(`event: ${event}\ndata:\n\n`);
    },
    close() {
      for (const response of open) response.end();
    },
  };
}
