import { join } from 'node:path';
import { ClearError } from '../clear-error.mjs';
import { ROOT, runNode } from '../run.mjs';

export const WEB_INPUT = ['apps/web', 'libs/kernel', 'libs/charts', 'package-lock.json', 'tools/build'];

/** Builds the web app into dist/web. */
export async function buildWeb() {
  const args = ['build', '--outDir', join(ROOT, 'dist', 'web'), '--emptyOutDir', '--logLevel', 'warn'];
  const built = await runNode('node_modules/vite/bin/vite.js', args, {
    cwd: join(ROOT, 'apps', 'web'),
    env: { NODE_ENV: 'production' },
  });
  if (built.code !== 0) throw new ClearError(`De webapp kon niet worden gebouwd:\n${built.output.trim()}`);
}
