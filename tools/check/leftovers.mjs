import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.mjs';
import { trackedFiles } from './tracked-files.mjs';

// Written apart, so that this file does not find itself.
const WORDS = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'HA' + 'CK'].join('|')})\\b`);
const TEXT = /\.(tsx?|mjs|cjs|js|sql|css|html|md|json|ya?ml|sh)$/;
const GENERATED = /^(package-lock\.json|apps\/web\/src\/api\/(openapi\.json|schema\.d\.ts))$/;

/**
 * Work that somebody meant to come back to belongs in an issue, not in the code.
 * @returns {string[]}
 */
export function checkLeftovers() {
  return trackedFiles()
    .filter((file) => TEXT.test(file) && !GENERATED.test(file))
    .flatMap((file) => {
      const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
      return lines.flatMap((line, index) =>
        WORDS.test(line) ? [`${file}:${index + 1} ${line.trim().slice(0, 100)}`] : [],
      );
    });
}
