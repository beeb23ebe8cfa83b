import type { Answer, Call } from './calls';

// Arguments of another type than a command's own cannot come: the parent is typed by the same.
type Commands = Readonly<Record<string, (...args: never[]) => unknown>>;

/** In a forked process: gets ready, then does what the bench asks until the bench is gone. */
export function serve(start: () => Promise<Commands>): void {
  process.on('disconnect', () => process.exit(1));
  void answer(0, async () => {
    const commands = await start();
    process.on('message', (message) => {
      const { id, name, args } = message as Call;
      void answer(id, () => {
        const command = commands[name] as ((...args: readonly unknown[]) => unknown) | undefined;
        if (command === undefined) throw new Error(`There is no command "${name}".`);
        return command(...args);
      });
    });
  });
}

async function answer(id: number, work: () => unknown): Promise<void> {
  try {
    send({ id, result: await work() });
  } catch (error) {
    send({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function send(message: Answer): void {
  process.send?.(message);
}
