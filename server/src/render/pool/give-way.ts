import { setPriority } from 'node:os';

/**
 * The niceness of a render process, from -20 to 19: where all processors are busy it gets about a third of
 * what a process of the usual 0 gets. With 10 a preview would wait too long there.
 */
const NICENESS = 5;

/** Has a process that draws give way to Strapi and its database where the machine's processors are all busy. */
export function giveWay(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    setPriority(pid, NICENESS);
  } catch {
    // It has ended already, which its owner hears of, or this system has no such thing: then it draws as it is.
  }
}
