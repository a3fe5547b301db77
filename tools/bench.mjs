import './node-version.mjs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GOALS } from './bench/goals.mjs';
import { writeTables } from './bench/tables.mjs';
import { runTool } from './clear-error.mjs';
import { ROOT, runNode } from './run.mjs';

const promised = new Set(GOALS.map(({ bench }) => `${bench}.bench.mjs`));

/**
 * Runs bench/*.bench.mjs one after another; each measures, prints, and exits with 1 when it is below its floor. A name
 * picks some of them, `--doelen` those of the promised goals; `--write` measures nothing and puts the tables in the docs.
 */
await runTool(async () => {
  const [wanted = ''] = process.argv.slice(2);
  if (wanted === '--write') return writeTables();
  const files = readdirSync(join(ROOT, 'bench'))
    .filter((name) => name.endsWith('.bench.mjs'))
    .filter((name) => (wanted === '--doelen' ? promised.has(name) : name.includes(wanted)));
  if (files.length === 0) console.log('Er zijn geen metingen met die naam in bench/.');
  for (const file of files.sort()) {
    console.log(`\n${file}`);
    const { code, seconds } = await runNode(`bench/${file}`, [], { show: true });
    console.log(`     ${seconds.toFixed(0)} s`);
    if (code !== 0) process.exitCode = 1;
  }
});
