import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';
import { trackedFiles } from './tracked-files.mjs';

const PROMISES = 'docs/eisen.md';
const TEST_FILE = /\.(spec|db-spec|e2e-spec|long-spec|matrix)\.tsx?$/;

/**
 * Every promise of docs/eisen.md is proved by a test that carries its number (`@eis KV-012, KV-013`), and every
 * number in a test is a promise.
 * @returns {string[]}
 */
export function checkPromises() {
  const rows = [...read(PROMISES).matchAll(/^\|\s*(KV-\d{3,4})\s*\|/gm)].map(([, number]) => number ?? '');
  const promised = new Set(rows);
  const twice = rows.filter((number, place) => rows.indexOf(number) !== place);
  const proved = new Map(
    testFiles().flatMap((file) => numbersIn(file).map((number) => /** @type {const} */ ([number, file]))),
  );
  return [
    ...twice.map((number) => `${number} staat twee keer in ${PROMISES}`),
    ...[...promised].filter((number) => !proved.has(number)).map((number) => `${number} heeft geen test`),
    ...[...proved]
      .filter(([number]) => !promised.has(number))
      .map(([number, file]) => `${number} in ${file} staat niet in ${PROMISES}`),
  ].sort();
}

function testFiles() {
  return trackedFiles().filter((file) => TEST_FILE.test(file) && !file.includes('/fixtures/'));
}

/** @param {string} file @returns {string[]} */
function numbersIn(file) {
  const tags = [...read(file).matchAll(/@eis\s+((?:KV-\d{3,4}(?:\s*(?:,|and|en)?\s*)?)+)/g)];
  return tags.flatMap(([, list]) => list?.match(/KV-\d{3,4}/g) ?? []);
}

/** @param {string} file */
function read(file) {
  return readFileSync(join(ROOT, file), 'utf8');
}
