import './node-version.mjs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from './clear-error.mjs';
import { ROOT, runNode } from './run.mjs';

/** Runs bench/*.bench.mjs one after another; each measures, prints, and exits with 1 when it is below its floor. */
await runTool(async () => {
  const wanted = process.argv[2] ?? '';
  const files = readdirSync(join(ROOT, 'bench')).filter((name) => name.endsWith('.bench.mjs') && name.includes(wanted));
  if (files.length === 0) console.log('Er zijn geen metingen met die naam in bench/.');
  for (const file of files.sort()) {
    console.log(`\n${file}`);
    const { code } = await runNode(`bench/${file}`, [], { show: true });
    if (code !== 0) process.exitCode = 1;
  }
});
