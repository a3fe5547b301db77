import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { Accounts, type NewGrant } from '@koersvast/identity';
import { Actor, readSettings, type Role, UnitOfWork } from '@koersvast/platform';
import { ProgrammeLoader, shippedProgrammes } from '@koersvast/programme';
import { WorkerModule } from './worker.module';

interface DemoAccount {
  role: Role;
  email: string;
  name: string;
  password: string;
  /** Name of the workgroup of a werkgroeplid. */
  workgroup?: string;
}

/** Loads the first shipped programme and the demo accounts; what is there already stays as it is. */
class DemoLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeLoader,
    private readonly accounts: Accounts,
  ) {}

  load(people: DemoAccount[]): Promise<string> {
    return this.unitOfWork.run(Actor.system('demo'), async () => {
      const programmeId = await this.programme();
      let added = 0;
      for (const person of people) added += await this.account(person, programmeId);
      return `Programma ${shippedProgrammes[0]!.name} staat klaar; ${added} accounts toegevoegd.`;
    });
  }

  private async programme(): Promise<string> {
    const shipped = shippedProgrammes[0]!;
    const [present] = await this.unitOfWork.query<{ id: string }>('select id from programme where code = $1', [
      shipped.code,
    ]);
    return present?.id ?? this.programmes.load(shipped);
  }

  private async account(person: DemoAccount, programmeId: string): Promise<number> {
    const [present] = await this.unitOfWork.query<{ id: string }>('select id from user_account where email = $1', [
      person.email,
    ]);
    // The data folder holds the passwords that are shown: they must be the ones that work.
    if (present) return this.accounts.keepPassword(present.id, person.password).then(() => 0);
    const userId = await this.accounts.create(person);
    await this.accounts.grant(userId, await this.grantOf(person, programmeId));
    return 1;
  }

  private async grantOf({ role, workgroup }: DemoAccount, programmeId: string): Promise<NewGrant> {
    if (role === 'beheerder') return { role };
    if (!workgroup) return { role, programmeId };
    const [group] = await this.unitOfWork.query<{ id: string }>(
      'select id from workgroup where programme_id = $1 and name = $2',
      [programmeId, workgroup],
    );
    return { role, programmeId, workgroupId: group?.id };
  }
}

async function main(): Promise<void> {
  const file = process.env.KV_DEMO_ACCOUNTS;
  if (!file) throw new Error('KV_DEMO_ACCOUNTS ontbreekt: het bestand met de demo-accounts.');
  const settings = Object.assign(readSettings(process.env), { LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(WorkerModule.with(settings), {
    logger: ['error'],
    abortOnError: false,
  });
  const strict = { strict: false };
  const loader = new DemoLoader(
    app.get(UnitOfWork, strict),
    app.get(ProgrammeLoader, strict),
    app.get(Accounts, strict),
  );
  console.log(await loader.load(JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]));
  await app.close();
  process.exit(0);
}

main().catch((error: Error) => {
  console.error(`Het programma kon niet worden geladen: ${error.message}`);
  process.exit(1);
});
