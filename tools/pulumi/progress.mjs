/**
 * @typedef {(line: string) => void} Log
 */

/**
 * Writes progress to stderr, which leaves stdout to the answer.
 * @type {Log}
 */
export const toStderr = (line) => void process.stderr.write(`${line}\n`);

/**
 * Says what goes on while `work` runs: one updating line in a terminal, else a line every 20 seconds.
 * @template T
 * @param {Log} log
 * @param {(say: (what: string) => void) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(log, work) {
  const started = Date.now();
  const live = log === toStderr && process.stderr.isTTY;
  let what = "";
  const show = () => {
    const line = `  ${elapsed(started)}  ${what}`;
    if (live) process.stderr.write(`\r\x1b[K${line}`);
    else log(line);
  };
  const timer = setInterval(show, live ? 1000 : 20_000);
  try {
    return await work((now) => {
      what = now;
      show();
    });
  } finally {
    clearInterval(timer);
    if (live) process.stderr.write("\r\x1b[K");
  }
}

/**
 * The time since `started`, as `1:05`.
 * @param {number} started
 */
export function elapsed(started) {
  const seconds = Math.round((Date.now() - started) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
