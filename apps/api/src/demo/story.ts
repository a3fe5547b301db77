import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actor, Clock, JobRunner, type Role, UnitOfWork } from '@koersvast/platform';
import { StoryClient } from './story-client';

export interface StoryPerson {
  role: Role;
  email: string;
  password: string;
  userId?: string;
}

/** What the chapters share: who works, where, and what earlier chapters made. */
export class Story {
  readonly contributions = new Map<string, string>();
  readonly requirements = new Map<string, string>();
  readonly parties = new Map<string, string>();
  readonly criteria = new Map<string, string>();
  readonly offers = new Map<string, string>();

  private constructor(
    private readonly app: NestFastifyApplication,
    private readonly people: Map<string, StoryClient>,
    readonly programmeId: string,
    readonly tenderId: string,
  ) {}

  /** Signs in everybody of the demo, and takes the first programme with its tender. */
  static async open(app: NestFastifyApplication, persons: readonly StoryPerson[]): Promise<Story> {
    const people = new Map<string, StoryClient>();
    const counted = new Map<Role, number>();
    for (const { role, email, password } of persons) {
      const which = (counted.get(role) ?? 0) + 1;
      counted.set(role, which);
      people.set(`${role}${which}`, await StoryClient.signIn(app, email, password));
    }
    const inkoper = people.get('inkoper1')!;
    const programmeId = (await inkoper.get('/programmes')).items[0].id as string;
    const tenderId = (await inkoper.get(`/tenders?programmeId=${programmeId}`)).items[0].id as string;
    return new Story(app, people, programmeId, tenderId);
  }

  /** @param which 2 for the one who approves what the first entered */
  person(role: Role, which = 1): StoryClient {
    const found = this.people.get(`${role}${which}`);
    if (!found) throw new Error(`the demo has no account ${which} with role ${role}`);
    return found;
  }

  /** From here on it is this day for everything that counts days, and for what is booked; other rows keep their moment. */
  on(day: string, time = '10:00'): void {
    const moment = new Date(`${day}T${time}:00+01:00`);
    this.app.get(Clock).now = () => moment;
    this.app.get(UnitOfWork).knownAt = moment < new Date() ? moment : null;
  }

  /** The story is told: what is booked from here on is known from now. */
  end(): void {
    this.app.get(UnitOfWork).knownAt = null;
  }

  /** Loads in bulk what no person would type: as the system, that may say itself since when a row is known. */
  load(sql: string, parameters: unknown[]): Promise<unknown> {
    const unitOfWork = this.app.get(UnitOfWork);
    unitOfWork.knownAt = null;
    return unitOfWork.run(Actor.system('demo'), () => unitOfWork.query(sql, parameters));
  }

  /** Has the jobs done that the chapters asked for. */
  work(): Promise<number> {
    return this.app.get(JobRunner).drain();
  }

  /** The second person agrees with what waits for it. */
  async agree(role: Role, approvalId: string): Promise<void> {
    const approver = this.person(role, 2);
    const { rowVersion } = await approver.get(`/approvals/${approvalId}`);
    await approver.post(`/approvals/${approvalId}/approve`, {}, rowVersion);
  }

  /** As agree, for who knows the record and not its approval. */
  async approve(role: Role, recordId: string): Promise<void> {
    const waiting = await this.person(role, 2).all(`/approvals?programmeId=${this.programmeId}&state=REQUESTED`);
    const approval = waiting.find((one) => one.recordId === recordId);
    if (!approval) throw new Error(`nothing waits for approval of ${recordId}`);
    await this.agree(role, approval.id);
  }
}
