import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { JobRunner, PeriodicTasks, readSettings, Settings } from '@koersvast/platform';
import { Logger } from 'nestjs-pino';
import { WorkerModule } from './worker.module';

const STOP_WITHIN = 9_500;

function settingsOrStop(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}

/** Works through the queue until SIGTERM or SIGINT; then finishes what runs, or gives it back within ten seconds. */
async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settingsOrStop()), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  const stop = async () => {
    // A job that was given back may still hold its connection; its transaction ends with the process.
    setTimeout(() => process.exit(0), STOP_WITHIN).unref();
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  await app.get(JobRunner).start();
  app.get(PeriodicTasks).start();
}

main().catch((error: Error) => {
  console.error(`De taakverwerker kan niet starten: ${error.message}`);
  process.exit(1);
});
