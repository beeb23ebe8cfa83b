import { connect } from 'node:net';

/** The database servers that suites ask for, where `docker-compose.yml` starts them. */
export const SERVERS = {
  PostgreSQL: { host: '127.0.0.1', port: 5432 },
  MariaDB: { host: '127.0.0.1', port: 3306 },
} as const;

export type ServerName = keyof typeof SERVERS;

/** Tells the processes that run the suites which servers did not answer. */
const LEFT_OUT = 'OG_IMAGE_TEST_LEFT_OUT';

/** The servers whose suites are left out of this run. */
export function leftOut(): readonly string[] {
  return (process.env[LEFT_OUT] ?? '').split(',');
}

/**
 * Finds the servers that are not there, and says which suites that leaves out.
 * @throws with `CI=true`, where no suite may be left out
 */
export async function findServers(): Promise<void> {
  const missing: string[] = [];
  for (const [name, { host, port }] of Object.entries(SERVERS)) {
    if (await answers(host, port)) continue;
    missing.push(name);
    const because = `no server answers at ${host}:${port}. Start one: docker compose up -d`;
    if (process.env.CI === 'true') {
      throw new Error(`CI leaves no suite out, but for ${name} ${because}`);
    }
    process.stderr.write(`\nLEFT OUT: the suites on ${name}, because ${because}\n`);
  }
  process.env[LEFT_OUT] = missing.join(',');
}

function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}
