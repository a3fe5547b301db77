import { buildAll } from './build/build-all.mjs';
import { runTool } from './clear-error.mjs';

await runTool(async () => {
  const built = await buildAll({ say: console.log });
  if (built.length === 0) console.log('Alles is al gebouwd.');
});
