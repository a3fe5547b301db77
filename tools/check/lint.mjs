import { join } from 'node:path';
import { ESLint } from 'eslint';
import { ROOT } from '../run.mjs';

/** The bad fixtures with the rule that must complain about each. */
const PROOFS = {
  'test/architecture/fixtures/lint/forward-ref.ts': 'no-restricted-imports',
  'test/architecture/fixtures/lint/focused-test.spec.ts': 'no-restricted-syntax',
};

/**
 * ESLint over the repository, and the proof that the house's own rules bite.
 * @returns {Promise<string[]>}
 */
export async function checkLint() {
  const eslint = new ESLint({ cwd: ROOT, cache: true, cacheLocation: join(ROOT, '.cache', 'eslint', '/') });
  const found = await eslint.lintFiles(['.']);
  const wrong = found.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, message, ruleId }) =>
        `${filePath.slice(ROOT.length + 1)}:${line}:${column} ${message} (${ruleId})`,
    ),
  );
  return [...wrong, ...(await checkProofs())];
}

async function checkProofs() {
  const eslint = new ESLint({ cwd: ROOT, ignore: false });
  const silent = [];
  for (const [file, rule] of Object.entries(PROOFS)) {
    const [result] = await eslint.lintFiles([file]);
    if (!result?.messages.some(({ ruleId }) => ruleId === rule)) silent.push(`${rule} says nothing about ${file}`);
  }
  return silent;
}
