import type { ProcessMessage } from '../protocol';

/** Tells the pool something. Resolves when it has left this process, which may crash then. */
export function send(message: ProcessMessage): Promise<void> {
  return new Promise((resolve) => {
    // Nobody listens any more where it fails; the process ends with its channel.
    if (process.send) process.send(message, () => resolve());
    else resolve();
  });
}
