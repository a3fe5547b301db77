import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Actor } from '../access/actor';
import { UnitOfWork } from '../database/unit-of-work';
import { JOB_CHANGED, JOB_QUEUED } from './job-bell';

/** Class of the advisory locks by which workers show that they live. */
export const WORKER_LOCKS = 815_002;
export const MOST_ATTEMPTS = 5;

export interface ClaimedJob {
  id: string;
  kind: string;
  payload: unknown;
  programmeId: string;
  tenderId: string | null;
  requestedBy: string | null;
  /** With `worker` the fence: who no longer holds this attempt cannot finish it. */
  attempts: number;
  worker: number;
}

const HELD = `id = $1 and state = 'RUNNING' and worker = $2 and attempts = $3`;
const held = (job: ClaimedJob) => [job.id, job.worker, job.attempts];

/** The statements of the queue. Those of the worker itself run apart, as the system, and commit at once. */
@Injectable()
export class JobStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The job that is due longest, now in the hands of this worker; null when none is due. */
  claim(worker: number): Promise<ClaimedJob | null> {
    return this.asWorker(async () => {
      const [job] = await this.unitOfWork.query<ClaimedJob>(
        `update job set state = 'RUNNING', worker = $1, attempts = attempts + 1, reason = null, row_version = row_version + 1
         where id = (select id from job where state = 'QUEUED' and run_after <= now() order by run_after, id
                     limit 1 for update skip locked)
         returning id, kind, payload, programme_id as "programmeId", tender_id as "tenderId",
                   requested_by as "requestedBy", attempts, worker`,
        [worker],
      );
      if (job) await this.ring(JOB_CHANGED, job.id);
      return job ?? null;
    });
  }

  /**
   * In the unit of work of the job itself. @throws DomainError when somebody asked to stop after its last step, Error when
   * the job was given to another in the meantime.
   */
  async complete(job: ClaimedJob): Promise<void> {
    const [done] = await this.unitOfWork.query<{ stop: boolean }>(
      `update job set state = 'DONE', percent = 100, worker = null, finished_at = now(), row_version = row_version + 1
       where ${HELD} returning stop_asked as stop`,
      held(job),
    );
    if (done?.stop) throw new DomainError('platform.job-stopped', { status: 409 });
    if (!done) throw new Error(`Job ${job.id} is no longer held by this worker`);
    await this.ring(JOB_CHANGED, job.id);
  }

  /** Answers whether somebody asked in the meantime to stop. */
  progress(job: ClaimedJob, percent: number, message: string): Promise<boolean> {
    return this.asWorker(async () => {
      const [row] = await this.unitOfWork.query<{ stop: boolean }>(
        `update job set percent = $4, message = $5 where ${HELD} returning stop_asked as stop`,
        [...held(job), Math.max(0, Math.min(100, Math.round(percent))), message],
      );
      await this.ring(JOB_CHANGED, job.id);
      return row?.stop ?? false;
    });
  }

  /** Back into the queue after a pause. */
  postpone(job: ClaimedJob, seconds: number, reason: string): Promise<void> {
    return this.change(
      job,
      `state = 'QUEUED', worker = null, percent = 0, run_after = now() + make_interval(secs => $4), reason = $5,
       row_version = row_version + 1`,
      [seconds, reason],
    );
  }

  bury(job: ClaimedJob, reason: string): Promise<void> {
    return this.change(
      job,
      `state = 'DEAD', worker = null, finished_at = now(), reason = $4, row_version = row_version + 1`,
      [reason],
    );
  }

  /** Gives a job back at a shutdown, as if it had not been tried. */
  async release(job: ClaimedJob): Promise<void> {
    await this.change(
      job,
      `state = 'QUEUED', worker = null, percent = 0, attempts = attempts - 1, row_version = row_version + 1`,
      [],
      JOB_QUEUED,
    );
  }

  /**
   * Takes the jobs of dead workers back: those whose lock nobody holds. One that took its worker along for the fifth
   * time is buried with `reason`. Answers how many came back.
   */
  recover(reason: string): Promise<number> {
    return this.asWorker(async () => {
      const back = await this.unitOfWork.query<{ id: string }>(
        `with orphan as materialized (
           select id from job
           where state = 'RUNNING'
             and case when state = 'RUNNING' then pg_try_advisory_xact_lock(${WORKER_LOCKS}, worker) end
           for update skip locked
         )
         update job set worker = null, percent = 0, row_version = row_version + 1,
                state = case when attempts < ${MOST_ATTEMPTS} then 'QUEUED' else 'DEAD' end,
                finished_at = case when attempts < ${MOST_ATTEMPTS} then null else now() end,
                reason = case when attempts < ${MOST_ATTEMPTS} then null else $1 end
         where id in (select id from orphan) returning id`,
        [reason],
      );
      for (const { id } of back) await this.ring(JOB_CHANGED, id);
      return back.length;
    });
  }

  private change(job: ClaimedJob, set: string, values: unknown[], channel = JOB_CHANGED): Promise<void> {
    return this.asWorker(async () => {
      await this.unitOfWork.query(`update job set ${set} where ${HELD}`, [...held(job), ...values]);
      await this.ring(channel, job.id);
    });
  }

  private ring(channel: string, id: string): Promise<unknown> {
    return this.unitOfWork.query('select pg_notify($1, $2)', [channel, id]);
  }

  private asWorker<T>(work: () => Promise<T>): Promise<T> {
    return this.unitOfWork.apart(Actor.system('worker'), work);
  }
}
