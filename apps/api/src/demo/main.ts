import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { readSettings } from '@koersvast/platform';
import { createApplication } from '../application';
import type { StoryPerson } from './story';
import { tellStory } from './tell-story';

/** Fills the demo with a tender under way, over the API and as its accounts; for `npm run demo`, once per data folder. */
async function main(): Promise<void> {
  const file = process.env.KV_DEMO_ACCOUNTS;
  if (!file) throw new Error('KV_DEMO_ACCOUNTS ontbreekt: het bestand met de demo-accounts.');
  const app = await createApplication(Object.assign(readSettings(process.env), { LOG_LEVEL: 'error' }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await tellStory(app, JSON.parse(readFileSync(file, 'utf8')) as StoryPerson[]);
  await app.close();
  process.exit(0);
}

main().catch((error: Error) => {
  console.error(`Het voorbeeld kon niet worden geladen: ${error.message}`);
  process.exit(1);
});
