import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClearError } from '../clear-error.mjs';
import { takeLock } from '../lock.mjs';

/**
 * One demo for each data folder. One that is just stopping is waited for.
 * @param {string} dataDir
 */
export async function demoLock(dataDir) {
  const file = join(dataDir, 'demo.lock');
  const stopping = join(dataDir, 'demo.stopping');
  const patient = Date.now() + 1500;
  const deadline = Date.now() + 12_000;
  for (;;) {
    const taken = takeLock(file);
    if ('release' in taken) {
      rmSync(stopping, { force: true });
      return {
        release: () => {
          rmSync(stopping, { force: true });
          taken.release();
        },
      };
    }
    const isStopping = existsSync(stopping) && readFileSync(stopping, 'utf8') === String(taken.holder);
    if (Date.now() > (isStopping ? deadline : patient))
      throw new ClearError(
        `Op ${shortPath(dataDir)} draait al een demo (proces ${taken.holder}); stop die of kies met DATA_DIR een andere map.`,
      );
    await sleep(100);
  }
}

/** As short as it can be read from here. @param {string} path */
export function shortPath(path) {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short || '.';
}
