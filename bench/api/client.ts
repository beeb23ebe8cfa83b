import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One thing to ask an app for. */
export interface Question {
  /** Below the app's own address, such as `/api/articles`. */
  readonly path: string;
  /** Sent as JSON by POST. */
  readonly body?: unknown;
  /** What it is to be answered with. */
  readonly status: number;
}

/** Node's own client without `fetch` around it: what it takes itself would hide what is measured. */
export class Client {
  private agent = newAgent();

  constructor(private readonly url: string) {}

  /**
   * @returns milliseconds until the whole answer was there
   * @throws Error when it is another answer
   */
  async ask({ path, body, status }: Question): Promise<number> {
    const since = performance.now();
    const got = await this.send(path, body);
    const ms = performance.now() - since;
    // GraphQL answers errors with 200.
    if (got.status !== status || (status === 200 && got.text.includes('"errors":'))) {
      throw new Error(`${path} was answered with ${got.status}: ${got.text.slice(0, 300)}`);
    }
    return ms;
  }

  /** Asks the same so many times, some of them at once: requests a second. */
  async rate(question: Question, times: number, atOnce: number): Promise<number> {
    const since = performance.now();
    let left = times;
    const asker = async () => {
      while (left > 0) {
        left -= 1;
        await this.ask(question);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, asker));
    return times / ((performance.now() - since) / 1000);
  }

  /** The parsed answer to a GET. */
  async read(path: string): Promise<unknown> {
    const { text } = await this.send(path, undefined);
    return JSON.parse(text);
  }

  /**
   * Connects anew at the next request: a connection that has waited for its turn may be closed by the server
   * at the moment that it is used.
   */
  reconnect(): void {
    this.agent.destroy();
    this.agent = newAgent();
  }

  close(): void {
    this.agent.destroy();
  }

  private send(path: string, body: unknown): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.url}${path}`,
        {
          agent: this.agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: body === undefined ? {} : { 'content-type': 'application/json' },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      asked.on('error', reject);
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }
}

function newAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 16 });
}
