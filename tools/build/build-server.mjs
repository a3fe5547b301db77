import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ClearError } from '../clear-error.mjs';
import { ROOT, runNode } from '../run.mjs';
import { filesBelow } from './content-stamp.mjs';

export const SERVER_SOURCES = ['apps/api', 'apps/worker', 'libs', 'migrations'];
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json', 'tools/build'];
export const SERVER_INPUT = [...SERVER_SOURCES, ...SETTINGS];

/** Compiles api, worker, libs and migrations into dist/ in one pass, and sets the files beside them that they read. */
export async function buildServer() {
  // The incremental state claims that dist/ is there; without dist/ it would emit nothing.
  if (!existsSync(join(ROOT, 'dist', 'libs')))
    rmSync(join(ROOT, '.cache', 'tsconfig.build.tsbuildinfo'), { force: true });
  removeOrphans();
  const built = await runNode('node_modules/@nestjs/cli/bin/nest.js', ['build']);
  if (built.code !== 0) throw new ClearError(`De server kon niet worden gebouwd:\n${built.output.trim()}`);
  copyAssets();
}

/** Removes compiled files whose source is gone: a migration or entity that was renamed must not be loaded twice. */
export function removeOrphans() {
  for (const folder of SERVER_SOURCES) {
    if (!existsSync(join(ROOT, 'dist', folder))) continue;
    for (const name of readdirSync(join(ROOT, 'dist', folder), { recursive: true })) {
      const source = join(ROOT, folder, String(name));
      if (!source.endsWith('.js')) continue;
      const stem = source.slice(0, -'.js'.length);
      if (!existsSync(`${stem}.ts`) && !existsSync(`${stem}.tsx`)) rmSync(join(ROOT, 'dist', folder, String(name)));
    }
  }
}

/** Fonts, JSON and other files that the code reads from beside itself. */
export function copyAssets() {
  for (const folder of SERVER_SOURCES) {
    for (const file of filesBelow(ROOT, folder)) {
      if (/\.(tsx?|md)$/.test(file)) continue;
      const target = join(ROOT, 'dist', file);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(ROOT, file), target);
    }
  }
}
