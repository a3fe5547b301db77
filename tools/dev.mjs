import './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyAssets, removeOrphans } from './build/build-server.mjs';
import { ClearError, runTool } from './clear-error.mjs';
import { accountsTable, demoAccounts } from './demo/accounts.mjs';
import { prepareDataFolder } from './demo/data-folder.mjs';
import { demoLock } from './demo/demo-lock.mjs';
import { House } from './demo/house.mjs';
import { claimable, portFrom } from './demo/port.mjs';
import { endLeftover } from './demo/service.mjs';
import { ROOT } from './run.mjs';

await runTool(async () => {
  const dataDir = resolve(ROOT, process.env.DATA_DIR || '.data');
  const port = portFrom(process.env.PORT);
  const webPort = portFrom(process.env.WEB_PORT || '5173');
  prepareDataFolder(dataDir);
  const lock = await demoLock(dataDir);
  const publicUrl = `http://127.0.0.1:${webPort}`;
  const house = new House({ dataDir, port, say: console.log, publicUrl });
  house.stopOnSignals(() => lock.release());
  try {
    for (const name of ['api', 'worker']) await endLeftover(join(dataDir, `${name}.pid`));
    await claimable(port);
    await claimable(webPort);
    let isOpen = false;
    await watchServer(async () => {
      copyAssets();
      if (isOpen) return house.restart();
      const accounts = demoAccounts(dataDir);
      await house.openDatabase();
      await house.serve();
      isOpen = true;
      startVite(port, webPort);
      console.log(`\nOntwikkelen op ${publicUrl}\n\n${accountsTable(accounts)}\n`);
    });
  } catch (error) {
    await house.stop();
    lock.release();
    throw error;
  }
});

/**
 * Compiles at each change and calls back, one call at a time, when the code is free of errors.
 * @param {() => Promise<void>} compiled
 */
function watchServer(compiled) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  // What the watcher compiles no longer answers to the content that the last build was stamped with.
  rmSync(join(ROOT, 'dist', 'server.stamp'), { force: true });
  rmSync(join(ROOT, '.cache', 'tsconfig.build.tsbuildinfo'), { force: true });
  removeOrphans();
  const nest = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
  const args = [nest, 'build', '--watch', '--preserveWatchOutput'];
  const watcher = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  process.on('exit', () => watcher.kill());
  return new Promise((_, reject) => {
    let queue = Promise.resolve();
    watcher.stdout.on('data', (part) => {
      process.stdout.write(part);
      if (/Found 0 errors/.test(String(part))) queue = queue.then(compiled).catch(reject);
    });
    watcher.on('exit', () => reject(new ClearError('De compiler is gestopt.')));
  });
}

/** @param {number} apiPort @param {number} webPort */
function startVite(apiPort, webPort) {
  const env = { ...process.env, API_PORT: String(apiPort), WEB_PORT: String(webPort) };
  const vite = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js')], {
    cwd: join(ROOT, 'apps/web'),
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.on('exit', () => vite.kill());
}
