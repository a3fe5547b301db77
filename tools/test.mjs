import './node-version.mjs';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ClearError, runTool } from './clear-error.mjs';
import { interruptAll, ROOT } from './run.mjs';
import { writeBundles } from './test/bundles.mjs';
import { browserSuite, jestSuite } from './test/suites.mjs';

const NAMES = ['rules', 'database', 'browser'];

await runTool(async () => {
  const { values } = parseArgs({
    options: { long: { type: 'boolean', default: false }, suite: { type: 'string', multiple: true } },
  });
  const wanted = values.suite ?? (values.long ? ['database', 'browser'] : NAMES);
  const unknown = wanted.find((name) => !NAMES.includes(name));
  if (unknown) throw new ClearError(`Onbekende suite ${unknown}; kies uit ${NAMES.join(', ')}.`);
  // Reports of an earlier run must never be counted.
  rmSync(join(ROOT, 'out'), { recursive: true, force: true });
  mkdirSync(join(ROOT, 'out'), { recursive: true });
  mkdirSync(join(ROOT, '.cache'), { recursive: true });

  const env = { NODE_ENV: 'test', ...(values.long ? { KV_LONG: '1' } : {}) };
  /** @type {import('./test/suites.mjs').SuiteResult[]} */
  const results = [];
  let stopped = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => {
      stopped = true;
      interruptAll();
    });
  }
  for (const name of wanted) if (!stopped) results.push(await runSuite(name, env));
  for (const { name, passed, failed, seconds } of results)
    console.log(`${name.padEnd(9)} ${passed} passed, ${failed} failed, ${seconds.toFixed(0)} s`);
  const total = (/** @type {'passed' | 'failed'} */ key) => results.reduce((sum, result) => sum + result[key], 0);
  if (stopped || total('failed') > 0) process.exitCode = 1;
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
});

/**
 * A suite that cannot run at all is a failure, and the others still run.
 * @param {string} name @param {Record<string, string>} env
 */
async function runSuite(name, env) {
  const began = Date.now();
  try {
    if (name === 'browser') return await browserSuite(env);
    const bundled = name === 'database' && !env.KV_LONG;
    const chosen = bundled ? { ...env, KV_BUNDLES: await writeBundles() } : env;
    return await jestSuite(/** @type {'rules' | 'database'} */ (name), chosen);
  } catch (error) {
    console.error(error instanceof ClearError ? error.message : error);
    return { name, passed: 0, failed: 1, seconds: (Date.now() - began) / 1000 };
  }
}
