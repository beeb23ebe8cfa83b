/* Asks the server for pictures: a few at a time, what is seen first. */

const AT_ONCE = 3;
const waiting = [];
let running = 0;
const changes = new Set();

/**
 * @param {object} wish what is drawn
 * @param {AbortSignal} signal ends the wait when something else is wanted in its place
 * @returns the answer of `POST /draw`, and how long it took in milliseconds
 */
export function draw(wish, signal) {
  return new Promise((resolve, reject) => {
    waiting.push({ wish, signal, resolve, reject });
    next();
  });
}

/** Hears how many pictures are being drawn and wait. */
export function onProgress(listener) {
  changes.add(listener);
}

function next() {
  while (running < AT_ONCE && waiting.length > 0) {
    const { wish, signal, resolve, reject } = waiting.shift();
    if (signal.aborted) {
      reject(signal.reason);
      continue;
    }
    running += 1;
    ask(wish, signal)
      .then(resolve, reject)
      .finally(() => {
        running -= 1;
        next();
      });
  }
  const left = running + waiting.length;
  for (const listener of changes) listener(left);
}

async function ask(wish, signal) {
  const start = performance.now();
  const response = await fetch('/draw', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
    signal,
  });
  const answer = await response.json();
  return { ...answer, took: Math.round(performance.now() - start) };
}
