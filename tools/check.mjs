import './node-version.mjs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkArchitecture } from './check/architecture.mjs';
import { checkGenerated } from './check/generated.mjs';
import { checkLeftovers } from './check/leftovers.mjs';
import { checkLint } from './check/lint.mjs';
import { checkFormat, checkTypes } from './check/programs.mjs';
import { checkPromises } from './check/promises.mjs';
import { ClearError, runTool } from './clear-error.mjs';
import { ROOT } from './run.mjs';

const AT_ONCE = 2;
const MOST_SHOWN = 40;

/** @type {Array<{ name: string, run: () => Promise<string[]> | string[] }>} the slow ones first */
const STEPS = [
  { name: 'gegenereerd, schema', run: checkGenerated },
  { name: 'typen server', run: () => checkTypes('tsconfig.json') },
  { name: 'typen webapp', run: () => checkTypes('apps/web/tsconfig.json') },
  { name: 'typen tools', run: () => checkTypes('tools/tsconfig.json') },
  { name: 'opmaak', run: checkFormat },
  { name: 'lint', run: checkLint },
  { name: 'afhankelijkheden', run: checkArchitecture },
  { name: 'eisen', run: checkPromises },
  { name: 'restanten', run: checkLeftovers },
];

await runTool(async () => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const wanted = process.argv.slice(2);
  const steps = wanted.length > 0 ? STEPS.filter(({ name }) => wanted.some((word) => name.includes(word))) : STEPS;
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await runStep(step);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
});

/** @param {typeof STEPS[number]} step */
async function runStep({ name, run }) {
  const began = Date.now();
  const wrong = await findings(run);
  const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(6);
  console.log(`${wrong.length === 0 ? 'goed' : 'FOUT'}  ${name.padEnd(20)} ${seconds} s`);
  for (const line of wrong.slice(0, MOST_SHOWN)) console.log(`      ${line}`);
  if (wrong.length > MOST_SHOWN) console.log(`      … en nog ${wrong.length - MOST_SHOWN}`);
  if (wrong.length > 0) process.exitCode = 1;
}

/** @param {() => Promise<string[]> | string[]} run */
async function findings(run) {
  try {
    return await run();
  } catch (error) {
    return [error instanceof ClearError ? error.message : String(error instanceof Error ? error.stack : error)];
  }
}
