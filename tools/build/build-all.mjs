import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from '../lock.mjs';
import { ROOT } from '../run.mjs';
import { buildServer, SERVER_INPUT } from './build-server.mjs';
import { buildWeb, WEB_INPUT } from './build-web.mjs';
import { contentStamp, stampIs, writeStamp } from './content-stamp.mjs';

const PARTS = [
  {
    name: 'server',
    stamp: 'dist/server.stamp',
    proof: 'dist/apps/api/src/main.js',
    input: SERVER_INPUT,
    build: buildServer,
  },
  { name: 'webapp', stamp: 'dist/web.stamp', proof: 'dist/web/index.html', input: WEB_INPUT, build: buildWeb },
];

/**
 * Builds what changed since the last build; the same content is never built twice.
 * @param {{ say: (line: string) => void, only?: 'server' | 'webapp' }} options say: receives the progress
 * @returns {Promise<string[]>} the names of the parts that were built
 */
export async function buildAll({ say, only }) {
  const wanted = PARTS.filter((part) => !only || part.name === only);
  if (!wanted.some(isStale)) return [];
  const lock = await buildLock(say);
  try {
    const stale = wanted.filter(isStale);
    for (const part of stale) {
      const stamp = contentStamp(ROOT, part.input);
      rmSync(join(ROOT, part.stamp), { force: true });
      say(`${part.name} bouwen …`);
      const began = Date.now();
      await part.build();
      writeStamp(join(ROOT, part.stamp), stamp);
      say(`${part.name} gebouwd in ${((Date.now() - began) / 1000).toFixed(0)} s`);
    }
    return stale.map((part) => part.name);
  } finally {
    lock.release();
  }
}

/** @param {typeof PARTS[number]} part */
function isStale(part) {
  return !existsSync(join(ROOT, part.proof)) || !stampIs(join(ROOT, part.stamp), contentStamp(ROOT, part.input));
}

/** Two builds at once would write the same files. @param {(line: string) => void} say */
async function buildLock(say) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  let taken = takeLock(join(ROOT, '.cache', 'build.lock'));
  if ('holder' in taken) say(`wacht op een andere bouw (proces ${taken.holder}) …`);
  for (; 'holder' in taken; taken = takeLock(join(ROOT, '.cache', 'build.lock'))) await sleep(250);
  return taken;
}
