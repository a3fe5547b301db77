import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../build/content-stamp.mjs';
import { ROOT } from '../run.mjs';

const FOLDERS = ['.ci', 'apps', 'bench', 'docs', 'libs', 'migrations', 'test', 'tools'];

/**
 * The files of the repository: what git knows or would add, or without git all that is in its folders.
 * @returns {string[]} paths from the repository's folder
 */
export function trackedFiles() {
  const git = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const files =
    git.status === 0 ? git.stdout.trim().split('\n') : FOLDERS.flatMap((folder) => filesBelow(ROOT, folder, true));
  return files.filter((file) => existsSync(join(ROOT, file)));
}
