import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { rules } from '../../dependency-rules.config.mjs';
import { ROOT } from '../run.mjs';

const FIXTURES = join(ROOT, 'test', 'architecture', 'fixtures');

/**
 * The rules on imports over the whole house, and the proof that each rule bites on its bad fixture.
 * @returns {Promise<string[]>} what is wrong
 */
export async function checkArchitecture() {
  const server = await violations(ROOT, ['apps/api', 'apps/worker', 'libs', 'migrations'], 'tsconfig.json');
  const web = await violations(ROOT, ['apps/web/src'], 'apps/web/tsconfig.json');
  const proof = await violations(FIXTURES, ['libs', 'apps', 'migrations'], 'tsconfig.json');
  const isOwnFixture = (/** @type {string} */ rule, /** @type {string} */ from) =>
    new RegExp(`^${rule}[.-]`).test(basename(from));
  const bitten = new Set(proof.filter(({ rule, from }) => isOwnFixture(rule, from)).map(({ rule }) => rule));
  const toothless = rules.filter(({ name }) => !bitten.has(name ?? ''));
  return [
    ...[...server, ...web].map(({ rule, from, to }) => `${rule}: ${from} -> ${to} (${comment(rule)})`),
    ...toothless.map(
      ({ name }) =>
        `${name}: test/architecture/fixtures holds no ${name}.ts that breaks this rule, so nothing proves it`,
    ),
  ];
}

/** @param {string} rule */
function comment(rule) {
  return rules.find(({ name }) => name === rule)?.comment;
}

/**
 * @param {string} baseDir @param {string[]} folders @param {string} tsConfig path from baseDir
 * @returns {Promise<{ rule: string, from: string, to: string }[]>}
 */
async function violations(baseDir, folders, tsConfig) {
  const present = folders.filter((folder) => existsSync(join(baseDir, folder)));
  const fileName = join(baseDir, tsConfig);
  const { output } = await cruise(
    present,
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: rules.map((rule) => ({ severity: 'error', ...rule })) },
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '(^|/)(dist|fixtures)/' },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      tsConfig: { fileName },
    },
    // Packages that name their parts in `exports` (csv-parse/sync), as Node resolves them for CommonJS.
    { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
    { tsConfig: extractTSConfig(fileName) },
  );
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
