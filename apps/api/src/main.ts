import 'reflect-metadata';
import { SetupCode } from '@koersvast/identity';
import { readSettings, Settings } from '@koersvast/platform';
import { createApplication } from './application';

function settingsOrStop(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

async function main(): Promise<void> {
  const settings = settingsOrStop();
  const app = await createApplication(settings);
  await app.listen(settings.PORT, settings.HOST);
  const setup = await app.get(SetupCode).issue();
  if (setup) {
    console.log(
      `Er is nog geen account. Open ${settings.PUBLIC_URL}/inrichten en gebruik binnen ${setup.minutes} minuten de code ${setup.code}`,
    );
  }
}

main().catch((error: Error) => {
  console.error(`Koersvast kan niet starten: ${error.message}`);
  process.exit(1);
});
