import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import workerThreads from 'node:worker_threads';

import sharp from 'sharp';

const REASONS = {
  network:
    'a template reaches no network. What it shows comes with its content, pictures as data URIs',
  processes: 'a template starts no processes or threads',
};

/**
 * Keeps this process from reaching out, and from taking more than its share of the machine.
 *
 * All that a card needs is in its request. A template that fetches would draw another card each
 * time, and a library that does would dial addresses that nobody has checked: satori fetches a
 * picture's URL with no limit on its time or its size. This guards against mistakes and against
 * hostile content, not against a hostile template: that is code of the app's own.
 */
export function isolate(): void {
  closeNetwork();
  closeProcesses();
  // Modules that import these by name see what has become of them.
  syncBuiltinESMExports();
  // The pool decides how much is drawn at the same time, and keeps memory in bounds.
  sharp.concurrency(1);
  sharp.cache(false);
}

function closeNetwork(): void {
  // fetch, WebSocket, http, http2 and tls all dial through this. The pool's own channel is open
  // already, and no such socket.
  close(net.Socket.prototype, ['connect'], 'network');
  close(net.Server.prototype, ['listen'], 'network');
  close(dgram.Socket.prototype, ['bind', 'connect', 'send'], 'network');
  // By itself it would tell no more than that it failed.
  close(globalThis, ['fetch'], 'network');
  for (const resolver of [
    dns,
    dns.promises,
    dns.Resolver.prototype,
    dns.promises.Resolver.prototype,
  ]) {
    close(resolver, questionsOf(resolver), 'network');
  }
}

/** Another process or thread would be as open as this one was. */
function closeProcesses(): void {
  close(childProcess.ChildProcess.prototype, ['spawn'], 'processes');
  close(childProcess, ['spawnSync', 'execSync', 'execFileSync'], 'processes');
  close(workerThreads, ['Worker'], 'processes');
}

/** `lookup`, `resolve4`, `reverse` and their like. */
function questionsOf(resolver: object): string[] {
  return Object.getOwnPropertyNames(resolver).filter((name) => /^(?:lookup|re[sv])/u.test(name));
}

function close(target: object, names: readonly string[], what: keyof typeof REASONS): void {
  for (const name of names) {
    Object.defineProperty(target, name, {
      // As a constructor it throws all the same.
      value: function closed() {
        throw new Error(`${name}() is closed while a card is drawn: ${REASONS[what]}`);
      },
    });
  }
}
