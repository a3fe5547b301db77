import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, runNode } from '../run.mjs';

/** Where the bundles of a run stand; jest.config.cjs looks there when KV_BUNDLES names it. */
const FOLDER = join(ROOT, 'out', 'bundles');
/** Enough to keep two workers busy to the end, few enough that loading the product does not count. */
const BUNDLES = 4;

/**
 * Puts the files of the database suite together in a few, each file a group of its own: jest loads every module anew for each
 * test file, and for this product that took longer than the tests.
 * @returns {Promise<string>} the folder
 */
export async function writeBundles() {
  const listed = await runNode('node_modules/jest/bin/jest.js', ['--selectProjects', 'database', '--listTests']);
  const files = listed.output.split('\n').filter((line) => line.startsWith(ROOT));
  const bySize = files.sort((a, b) => statSync(b).size - statSync(a).size || a.localeCompare(b));
  mkdirSync(FOLDER, { recursive: true });
  for (let bundle = 0; bundle < BUNDLES; bundle += 1) {
    const own = bySize.filter((_, place) => place % BUNDLES === bundle);
    writeFileSync(join(FOLDER, `${bundle + 1}.bundle.js`), own.map(group).join('\n'));
  }
  return FOLDER;
}

/** A file that cannot be loaded fails by itself, without the others. */
const group = (/** @type {string} */ file) => `describe(${JSON.stringify(relative(ROOT, file))}, () => {
  try {
    require(${JSON.stringify(file)});
  } catch (error) {
    test('wordt geladen', () => {
      throw error;
    });
  }
});`;
