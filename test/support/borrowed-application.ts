import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiscoveryService } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, JobRunner, readSettings, Settings, UnitOfWork } from '@koersvast/platform';
import { SideProcesses } from '@koersvast/sheets';
import { DataSource } from 'typeorm';
import { createApplication } from '../../apps/api/src/application';
import { JobBell } from '../../libs/platform/src/jobs/job-bell';
import { openTestDatabase, renewTestDatabase, TestDatabase } from './test-database';

/** Signs the sessions; another process with it knows them too. */
export const SECRET = 'een geheim van ruim tweeendertig tekens';

export interface Borrowed {
  app: NestFastifyApplication;
  database: TestDatabase;
  dataDir: string;
  /** What it was made of when it started. */
  parts: Part[];
}

/** A function or setting that an instance of the product holds itself, beside what its class says. */
type Part = [of: object, name: string, value: unknown];

/** Waits for a next test file, without connections, processes and files. */
let waiting: Borrowed | null = null;
/** Signing in goes by way of the application that was built last, also for those before it: only that one is used again. */
let newest: NestFastifyApplication;

/**
 * The whole application on an empty database and an empty data folder. It keeps nothing of people or records in memory
 * and takes longer to build than most test files take to run: one that was given back serves the next file.
 */
export async function borrow(): Promise<Borrowed> {
  const again = waiting;
  if (!again) return build();
  waiting = null;
  mkdirSync(again.dataDir);
  await renewTestDatabase(again.database);
  await again.app.get(DataSource).driver.connect();
  return again;
}

/** For the next file, unless this one changed what the application is made of: then it is closed for good. */
export async function giveBack(borrowed: Borrowed): Promise<void> {
  const { app, dataDir, parts } = borrowed;
  Reflect.deleteProperty(app.get(Clock), 'now');
  app.get(UnitOfWork).knownAt = null;
  if (app === newest && !app.getHttpServer().listening && same(parts, partsOf(app))) {
    await hangUp(app);
    waiting = borrowed;
  } else await app.close();
  rmSync(dataDir, { recursive: true, force: true });
}

async function build(): Promise<Borrowed> {
  const database = await openTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'koersvast-test-'));
  const app = await createApplication(
    readSettings({
      DATABASE_URL: database.appUrl,
      PUBLIC_URL: 'http://127.0.0.1:3000',
      SESSION_SECRET: SECRET,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
    }),
  );
  newest = app;
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, database, dataDir, parts: partsOf(app) };
}

/** Ends what it holds open, so that it can stand still for as long as nobody needs it. */
async function hangUp(app: NestFastifyApplication): Promise<void> {
  await app.get(JobBell)['connection'].close();
  await app.get(JobRunner)['presence'].close();
  await Promise.all(instances(app).map((one) => one instanceof SideProcesses && one.close()));
  await app.get(DataSource).driver.disconnect();
}

const instances = (app: NestFastifyApplication): object[] =>
  app
    .get(DiscoveryService)
    .getProviders()
    .map(({ instance }) => instance as unknown)
    .filter((instance): instance is object => typeof instance === 'object' && instance !== null);

const partsOf = (app: NestFastifyApplication): Part[] =>
  instances(app).flatMap((of) =>
    Object.entries(of)
      .filter(([, value]) => typeof value === 'function' || of instanceof Settings)
      .map(([name, value]): Part => [of, name, value]),
  );

const same = (before: Part[], after: Part[]): boolean =>
  before.length === after.length &&
  before.every((part, index) => part.every((value, place) => value === after[index]![place]));
