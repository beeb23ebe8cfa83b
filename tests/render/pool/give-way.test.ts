import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { getPriority } from 'node:os';

import { giveWay } from '../../../server/src/render/pool/give-way';

it('has a process give way to the others', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  try {
    giveWay(child.pid);
    expect(getPriority(child.pid)).toBeGreaterThan(getPriority());
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});

it('does nothing about one that has ended, or that could not be started', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'close');
  expect(() => giveWay(child.pid)).not.toThrow();
  expect(() => giveWay(undefined)).not.toThrow();
});
