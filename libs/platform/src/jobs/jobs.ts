import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh } from '../access/request-decorators';
import { UnitOfWork } from '../database/unit-of-work';
import { JOB_CHANGED, JOB_QUEUED } from './job-bell';

export interface NewJob {
  kind: string;
  /** What the handler needs: ids and choices. No text of the record; that is read when the job runs. */
  payload: object;
  programmeId: string;
  tenderId?: string | null;
  /** While a job of this kind with this key waits or runs, a second enqueue gives that one. */
  uniqueKey?: string;
  /** What people read in the list of jobs, in Dutch. */
  title: string;
}

interface RetriedJob {
  state: string;
  kind: string;
  title: string;
  rowVersion: number;
  programmeId: string;
  requestedBy: string | null;
}

/** Puts heavy work in the queue, in the transaction of what it belongs to: both happen or neither. */
@Injectable()
export class Jobs {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Enqueues under the name of the actor in hand and answers the id of the job. */
  async enqueue({ kind, payload, programmeId, tenderId = null, uniqueKey, title }: NewJob): Promise<string> {
    const [job] = await this.unitOfWork.query<{ id: string }>(
      `insert into job (id, programme_id, tender_id, kind, title, payload, unique_key, requested_by)
       values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)
       on conflict (kind, unique_key) where state in ('QUEUED', 'RUNNING') do update set unique_key = excluded.unique_key
       returning id`,
      [
        newId(),
        programmeId,
        tenderId,
        kind,
        title.slice(0, 300),
        JSON.stringify(payload),
        uniqueKey ?? null,
        this.unitOfWork.actor.userId,
      ],
    );
    await this.unitOfWork.query('select pg_notify($1, $2)', [JOB_QUEUED, job!.id]);
    return job!.id;
  }

  /** Asks a job to stop; it does so at its next step and leaves nothing behind. One that ended is left as it is. */
  async stop(id: string): Promise<void> {
    await this.unitOfWork.query(`update job set stop_asked = true where id = $1 and state in ('QUEUED', 'RUNNING')`, [
      id,
    ]);
    await this.unitOfWork.query('select pg_notify($1, $2)', [JOB_CHANGED, id]);
  }

  /** Tries a dead job again, still in the name of who asked for it. @throws DomainError 404, 409 not dead, 412 stale. */
  async retry(id: string, rowVersion: number): Promise<void> {
    const { actor } = this.unitOfWork;
    const [job] = await this.unitOfWork.query<RetriedJob>(
      `select state, kind, title, row_version as "rowVersion", programme_id as "programmeId", requested_by as "requestedBy"
       from job where id = $1 for update`,
      [id],
    );
    const mine = job && (job.requestedBy === actor.userId || actor.can('job.manage', { programmeId: job.programmeId }));
    if (!job || !mine) throw new DomainError('platform.not-found', { status: 404 });
    assertFresh(job.rowVersion, rowVersion);
    if (job.state !== 'DEAD') throw new DomainError('platform.job-not-dead', { status: 409 });
    await this.unitOfWork.query(
      `update job set state = 'QUEUED', stop_asked = false, attempts = 0, percent = 0, message = null, reason = null, finished_at = null,
              run_after = now(), row_version = row_version + 1 where id = $1`,
      [id],
    );
    await this.unitOfWork.query('select pg_notify($2, $1), pg_notify($3, $1)', [id, JOB_QUEUED, JOB_CHANGED]);
    this.unitOfWork.audit({
      action: 'job.retried',
      kind: 'job',
      recordId: id,
      programmeId: job.programmeId,
      after: { kind: job.kind, title: job.title },
    });
  }
}
