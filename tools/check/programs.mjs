import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runNode } from '../run.mjs';

/** @returns {Promise<string[]>} files that are not formatted */
export async function checkFormat() {
  const cache = ['--cache', '--cache-location', '.cache/prettier/cache'];
  const { code, output } = await runNode('node_modules/prettier/bin/prettier.cjs', ['--list-different', ...cache, '.']);
  if (code === 0) return [];
  const files = output.trim().split('\n');
  return [...files, 'herstel met: npm run format'];
}

/** @param {string} project path of a tsconfig.json @returns {Promise<string[]>} errors of the compiler */
export async function checkTypes(project) {
  if (!existsSync(join(ROOT, project))) return [`${project} ontbreekt`];
  const args = ['--noEmit', '--pretty', 'false', '-p', project];
  const { code, output } = await runNode('node_modules/typescript/bin/tsc', args);
  return code === 0 ? [] : output.trim().split('\n');
}
