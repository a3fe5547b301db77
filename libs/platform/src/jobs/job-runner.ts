import { randomInt } from 'node:crypto';
import { Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { merge, Subscription, timer } from 'rxjs';
import { ActorResolver } from '../access/access.guard';
import { Actor } from '../access/actor';
import { Settings } from '../config/settings';
import { StandingConnection } from '../database/standing-connection';
import { UnitOfWork } from '../database/unit-of-work';
import { refusalIn } from '../http/problem';
import { Texts } from '../texts/texts';
import { JobBell } from './job-bell';
import { JobContext, JobHandlers } from './job-handler';
import { ClaimedJob, JobStore, MOST_ATTEMPTS, WORKER_LOCKS } from './job-store';

const AT_ONCE = 2;
const RECOVER_EVERY = 10_000;
const FIRST_PAUSE_SECONDS = 5;
const PROGRESS_EVERY = 300;
/** Within the ten seconds that a stop may take. */
export const FINISH_WITHIN = 8_000;

/**
 * Runs the jobs of the queue. The job process starts it; tests drain it. It shows that it lives by an advisory lock on a
 * connection of its own: when the process is gone, so is the lock, and another worker takes its jobs back.
 */
@Injectable()
export class JobRunner implements OnModuleDestroy {
  readonly worker = randomInt(1, 2 ** 31 - 1);
  /** Milliseconds between looks at the queue: for what the bell does not tell, such as a second try that is due. */
  lookEvery = 2_000;
  private readonly logger = new Logger('Jobs');
  private readonly presence: StandingConnection;
  private readonly running = new Map<ClaimedJob, Promise<void>>();
  private readonly subscriptions = new Subscription();
  private claiming = false;
  private rung = false;
  private stopping = false;

  constructor(
    settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly store: JobStore,
    private readonly handlers: JobHandlers,
    private readonly actors: ActorResolver,
    private readonly bell: JobBell,
    private readonly texts: Texts,
  ) {
    this.presence = new StandingConnection(settings.DATABASE_URL, 'koersvast-worker-presence', async (client) => {
      await client.query('select pg_advisory_lock($1, $2)', [WORKER_LOCKS, this.worker]);
    });
  }

  /** Works until the process is told to stop. */
  async start(): Promise<void> {
    await this.presence.open();
    const wake = merge(this.bell.queued, timer(0, this.lookEvery));
    this.subscriptions.add(wake.subscribe({ next: () => void this.fill(), error: () => void this.fill() }));
    this.subscriptions.add(timer(0, RECOVER_EVERY).subscribe(() => void this.quietly(() => this.recover())));
  }

  /** Runs what is due, one after the other, until nothing is. Answers how many ran. */
  async drain(): Promise<number> {
    await this.presence.open();
    await this.recover();
    for (let count = 0; ; count += 1) {
      const job = await this.store.claim(this.worker);
      if (!job) return count;
      await this.work(job);
    }
  }

  /** Stops claiming; lets what runs finish, and gives back what does not finish in time. */
  async stop(patience = FINISH_WITHIN): Promise<void> {
    this.stopping = true;
    this.subscriptions.unsubscribe();
    let clock: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (clock = setTimeout(resolve, patience)));
    await Promise.race([Promise.allSettled(this.running.values()), late]);
    clearTimeout(clock);
    // The transaction of a job that was given back can no longer commit: the fence in complete() sees to that.
    for (const job of this.running.keys()) await this.quietly(() => this.store.release(job));
    await this.presence.close();
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  private recover(): Promise<number> {
    return this.store.recover(this.texts.say('platform.job-broke-off', { attempts: MOST_ATTEMPTS }));
  }

  private async fill(): Promise<void> {
    this.rung = true;
    if (this.claiming) return;
    this.claiming = true;
    // A bell that rings while the queue is being read may be about a job that this reading did not see.
    do {
      this.rung = false;
      await this.quietly(() => this.claimAll());
    } while (this.rung && !this.stopping);
    this.claiming = false;
  }

  private async claimAll(): Promise<void> {
    while (!this.stopping && this.running.size < AT_ONCE) {
      const job = await this.store.claim(this.worker);
      if (!job) break;
      const end = this.work(job).finally(() => {
        this.running.delete(job);
        if (!this.stopping) void this.fill();
      });
      this.running.set(job, end);
    }
  }

  private async work(job: ClaimedJob): Promise<void> {
    try {
      const handler = this.handlers.of(job.kind);
      const actor = await this.actorFor(job);
      const scope = { programmeId: job.programmeId, tenderId: job.tenderId };
      if (handler.permission !== 'signed-in' && !actor.can(handler.permission, scope)) {
        throw new DomainError('platform.job-not-permitted', { status: 403, params: { name: actor.name } });
      }
      await this.unitOfWork.run(actor, async () => {
        // A job may think between two statements for longer than a request may.
        await this.unitOfWork.query(`select set_config('idle_in_transaction_session_timeout', '15min', true)`);
        await this.unitOfWork.unhurried();
        await handler.run(job.payload, this.contextOf(job));
        await this.store.complete(job);
      });
    } catch (error) {
      await this.quietly(() => this.fail(job, error));
    }
  }

  private async actorFor(job: ClaimedJob): Promise<Actor> {
    const origin = `job ${job.id}`;
    if (job.requestedBy === null) return Actor.system(origin);
    const actor = await this.actors.actorOf(job.requestedBy, origin);
    if (!actor) throw new DomainError('platform.job-requester-gone', { status: 403 });
    return actor.asJob(origin);
  }

  private contextOf(job: ClaimedJob): JobContext {
    let said = 0;
    return {
      jobId: job.id,
      programmeId: job.programmeId,
      tenderId: job.tenderId,
      progress: async (percent, message) => {
        if (Date.now() - said < PROGRESS_EVERY) return;
        said = Date.now();
        const stop = await this.store.progress(job, percent, message);
        if (stop) throw new DomainError('platform.job-stopped', { status: 409 });
      },
    };
  }

  /** A refusal is final; anything else is tried again, each time later, and then laid aside with the reason. */
  private async fail(job: ClaimedJob, error: unknown): Promise<void> {
    const refusal = refusalIn(error, this.texts);
    const final = refusal !== null && refusal.code !== 'platform.busy';
    if (final) return this.store.bury(job, this.texts.say(refusal.code, refusal.params));
    this.logger.error({ jobId: job.id, kind: job.kind, attempt: job.attempts }, (error as Error)?.stack);
    if (job.attempts >= MOST_ATTEMPTS) {
      return this.store.bury(job, this.texts.say('platform.job-failed', { attempts: job.attempts, traceId: job.id }));
    }
    const seconds = FIRST_PAUSE_SECONDS * 2 ** (job.attempts - 1);
    return this.store.postpone(job, seconds, this.texts.say('platform.job-again', { attempts: job.attempts, seconds }));
  }

  /** The database may be away: the next look tries again. */
  private async quietly(work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: Error) => this.logger.warn(error.message));
  }
}
