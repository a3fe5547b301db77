import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actor, Clock, JobRunner, Role, UnitOfWork } from '@koersvast/platform';
import { newId } from '@koersvast/kernel';
import { hash } from '@node-rs/argon2';
import { ApiClient } from './api-client';
import { borrow, giveBack } from './borrowed-application';
import type { TestDatabase } from './test-database';

export interface TestApp {
  app: NestFastifyApplication;
  database: TestDatabase;
  unitOfWork: UnitOfWork;
  /** Acts as the product itself; for arranging and for looking behind the API. */
  asSystem<T>(work: () => Promise<T>): Promise<T>;
  /** A client without a session. */
  anonymous(): ApiClient;
  /** Makes an account with one grant in the programme and signs it in. Each call makes another person. */
  signedInAs(role: Role, scope: GrantScope): Promise<ApiClient>;
  freeze(moment: string): void;
  /** Runs the jobs that are due, by the real runner. Answers how many ran. */
  drainJobs(): Promise<number>;
  close(): Promise<void>;
}

export interface GrantScope {
  programmeId: string | null;
  municipalityId?: string;
  tenderId?: string;
  workgroupId?: string;
}

export const TEST_PASSWORD = 'proef-wachtwoord-1';
/** One cheap hash for all test accounts; the real cost is tested where it matters. */
const testHash = hash(TEST_PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

/** The whole application on a database of its own, answering through inject: nothing listens. */
export async function openTestApp(): Promise<TestApp> {
  const borrowed = await borrow();
  const { app, database } = borrowed;
  const unitOfWork = app.get(UnitOfWork);
  const asSystem = <T>(work: () => Promise<T>) => unitOfWork.run(Actor.system('test'), work);
  let people = 0;
  return {
    app,
    database,
    unitOfWork,
    asSystem,
    anonymous: () => new ApiClient(app),
    async signedInAs(role, scope) {
      people += 1;
      const email = `${role}${people}@proef.example`;
      await addAccount(asSystem, unitOfWork, email, role, scope);
      const client = new ApiClient(app);
      await client.signIn(email, TEST_PASSWORD);
      return client;
    },
    freeze(moment) {
      const clock = app.get(Clock);
      clock.now = () => new Date(moment);
    },
    drainJobs: () => app.get(JobRunner).drain(),
    close: () => giveBack(borrowed),
  };
}

async function addAccount(
  asSystem: TestApp['asSystem'],
  unitOfWork: UnitOfWork,
  email: string,
  role: Role,
  scope: GrantScope,
): Promise<void> {
  const userId = newId();
  const passwordHash = await testHash;
  await asSystem(async () => {
    await unitOfWork.query('insert into user_account (id, email, name, password_hash) values ($1, $2, $3, $4)', [
      userId,
      email,
      email.split('@')[0],
      passwordHash,
    ]);
    await unitOfWork.query(
      `insert into role_grant (id, user_id, role, programme_id, municipality_id, tender_id, workgroup_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        newId(),
        userId,
        role,
        scope.programmeId,
        scope.municipalityId ?? null,
        scope.tenderId ?? null,
        scope.workgroupId ?? null,
      ],
    );
  });
}
