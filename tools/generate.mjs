import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildAll } from './build/build-all.mjs';
import { runTool } from './clear-error.mjs';
import { apiArtefacts, catalogueArtefact, isUpToDate } from './generate/artefacts.mjs';
import { ROOT } from './run.mjs';

await runTool(async () => {
  await buildAll({ say: console.log, only: 'server' });
  const artefacts = [await catalogueArtefact(), ...(await apiArtefacts())];
  for (const artefact of artefacts) {
    if (isUpToDate(artefact)) continue;
    const file = join(ROOT, artefact.path);
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, artefact.text);
    console.log(`${artefact.path} bijgewerkt`);
  }
});
