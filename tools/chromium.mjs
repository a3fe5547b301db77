import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ClearError } from './clear-error.mjs';

const require = createRequire(import.meta.url);
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const ADVICE =
  'Geen bruikbare Chromium gevonden; installeer chromium (of Chrome), of geef met CHROME_PATH aan waar hij staat.';

/**
 * The browser for the browser tests, in the order: CHROME_PATH, the one inside an npm package (without a window, and half the
 * work for the machine of a whole one), the system's, Playwright's own, and on Debian as root the system's package,
 * installed on the spot.
 * @param {(line: string) => void} say
 * @returns {Promise<string>} path of a Chromium that was seen to start
 */
export async function findChromium(say) {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new ClearError(`CHROME_PATH=${chosen} start niet; wijs een Chromium of Chrome aan.`);
  }
  const packed = await packedPath();
  if (packed && starts(packed)) return packed;
  const known = [...systemPaths(), playwrightPath()].find(starts);
  if (known) return known;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) return installed(say);
  throw new ClearError(ADVICE);
}

/** @returns {string[]} */
function systemPaths() {
  const folders = (process.env.PATH ?? '').split(':').concat('/usr/bin', '/snap/bin');
  const apps = ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  const paths = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...new Set([...paths, ...apps])].filter((path) => existsSync(path));
}

/** @returns {string} */
function playwrightPath() {
  return require('playwright-core').chromium.executablePath();
}

/** The npm package unpacks its Chromium into the temporary folder. @returns {Promise<string | undefined>} */
async function packedPath() {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** @param {(line: string) => void} say @returns {string} */
function installed(say) {
  say('Chromium installeren met apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ args) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
  const done = apt(['update']) && apt(['install', '-y', '--no-install-recommends', 'chromium']);
  const path = done ? systemPaths().find(starts) : undefined;
  if (path) return path;
  throw new ClearError(`apt-get kon Chromium niet installeren. ${ADVICE}`);
}

/** @param {string} path */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
