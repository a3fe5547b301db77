import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { buildAll } from '../build/build-all.mjs';
import { findChromium } from '../chromium.mjs';
import { resetDataFolder } from '../demo/data-folder.mjs';
import { takeLock } from '../lock.mjs';
import { ROOT, runNode } from '../run.mjs';

/** @typedef {{ name: string, passed: number, failed: number, seconds: number }} SuiteResult */

/**
 * One jest project.
 * @param {'rules' | 'database'} name @param {Record<string, string>} env
 * @returns {Promise<SuiteResult>}
 */
export async function jestSuite(name, env) {
  const report = join(ROOT, 'out', `jest-${name}.json`);
  const args = ['--selectProjects', name, '--json', `--outputFile=${report}`, '--passWithNoTests'];
  const { code, seconds } = await runNode('node_modules/jest/bin/jest.js', args, { env, show: true });
  const found = readReport(report);
  // A file that does not even parse is in no count of tests, only among the suites that could not run.
  const failed = (found?.numFailedTests ?? 0) + (found?.numRuntimeErrorTestSuites ?? 0);
  return result(name, found?.numPassedTests ?? 0, failed, found !== undefined && code === 0, seconds);
}

/**
 * The browser tests, against a freshly built demo with an empty data folder.
 * @param {Record<string, string>} env
 * @returns {Promise<SuiteResult>}
 */
export async function browserSuite(env) {
  const began = Date.now();
  const report = join(ROOT, 'out', 'playwright.json');
  await buildAll({ say: console.log });
  await removeLeftovers();
  const dataDir = mkdtempSync(join(ROOT, '.cache', 'browser-'));
  const chosen = {
    KV_BROWSER_PORT: String(await freePort()),
    KV_BROWSER_DATA: dataDir,
    CHROME_PATH: await findChromium(console.log),
  };
  const args = ['test', '-c', 'playwright.config.cjs', '--pass-with-no-tests'];
  const { code } = await runNode('node_modules/@playwright/test/cli.js', args, {
    env: { ...env, ...chosen },
    show: true,
  });
  await resetDataFolder(dataDir, true);
  rmSync(dataDir, { recursive: true, force: true });
  const found = readReport(report);
  const { expected = 0, unexpected = 0, flaky = 0 } = found?.stats ?? {};
  const failed = unexpected + flaky + (found?.errors?.length ?? 0);
  return result('browser', expected, failed, found !== undefined && code === 0, (Date.now() - began) / 1000);
}

/** Data folders of runs that were killed, unless a demo still lives in one. */
async function removeLeftovers() {
  const cache = join(ROOT, '.cache');
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('browser-'))) {
    const lock = takeLock(join(cache, name, 'demo.lock'));
    if ('holder' in lock) continue;
    await resetDataFolder(join(cache, name), true);
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/**
 * A run that failed without naming a failure counts as one.
 * @param {string} name @param {number} passed @param {number} failed @param {boolean} ok @param {number} seconds
 * @returns {SuiteResult}
 */
function result(name, passed, failed, ok, seconds) {
  return { name, passed, failed: failed === 0 && !ok ? 1 : failed, seconds };
}

/** @param {string} file @returns {any} */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A port below the range that the system hands out by itself. @returns {Promise<number>} */
async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const server = createServer();
    const free = await new Promise((resolve) =>
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true))),
    );
    if (free) return port;
  }
}
