const SIGN_OF_LIFE_MS = 10_000;

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a step with a line at its start and its end, and a sign of life every ten seconds between.
 * @returns what the step returns
 */
export async function step(name, work) {
  const since = Date.now();
  say(`> ${name}`);
  const timer = setInterval(() => say(`  ... ${name}: ${seconds(since)}`), SIGN_OF_LIFE_MS);
  try {
    const result = await work();
    say(`  ${name}: done in ${seconds(since)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/** An error that is meant for the person at the terminal: shown without its stack. */
export class Refusal extends Error {
  name = 'Refusal';
}

/** Runs a script's main function; what it returns becomes the exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(
      `\n${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`,
    );
    process.exitCode = 1;
  }
}
