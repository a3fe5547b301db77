import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SKIPPED = /(^|\/)(node_modules|dist)$/;
const TEST = /\.(spec|db-spec|e2e-spec|long-spec)\.tsx?$/;

/**
 * A hash over the names and contents of files; folders count with all that is below them.
 * @param {string} root @param {string[]} paths from root
 */
export function contentStamp(root, paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '');
  for (const path of paths)
    for (const file of filesBelow(root, path)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * @param {string} root @param {string} path
 * @param {boolean} [tests] with the tests
 * @returns {string[]} sorted, from root
 */
export function filesBelow(root, path, tests = false) {
  if (!existsSync(join(root, path)) || SKIPPED.test(path) || (!tests && TEST.test(path))) return [];
  try {
    const names = readdirSync(join(root, path)).sort();
    return names.flatMap((name) => filesBelow(root, `${path}/${name}`, tests));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** @param {string} file @param {string} stamp */
export function stampIs(file, stamp) {
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** @param {string} file @param {string} stamp */
export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, stamp);
}
