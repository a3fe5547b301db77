import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import { keysetPage, Page } from '../http/paging';
import type { JobListRequest } from './http/job.request';
import type { JobResponse } from './http/job.response';

type JobRow = Omit<JobResponse, 'requestedAt' | 'finishedAt'> & { requestedAt: Date; finishedAt: Date | null };

/** $1 the user, $2 the programmes in which all jobs are his business. */
const SELECT = `
  select j.id, j.kind, j.title, j.programme_id as "programmeId", j.state, j.attempts, j.percent, j.message, j.reason,
         u.name as "requestedBy", j.recorded_at as "requestedAt", j.finished_at as "finishedAt", j.row_version as "rowVersion"
  from job j left join user_account u on u.id = j.requested_by
  where (j.requested_by = $1 or j.programme_id = any ($2))`;

/** Jobs: everyone his own, the beheerder all of his programmes. */
@Injectable()
export class JobListQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(request: JobListRequest): Promise<Page<JobResponse>> {
    const { items, next } = await keysetPage<JobRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} and ($3::text is null or j.state = $3) and ($4::uuid is null or j.programme_id = $4)
              and ($5::text is null or strpos(lower(j.title), lower($5)) > 0)`,
        parameters: [...this.mine(), request.state ?? null, request.programmeId ?? null, request.q ?? null],
        sorts: { requestedAt: { column: '"requestedAt"', type: 'timestamptz' } },
        defaultSort: '-requestedAt',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  async one(id: string): Promise<JobResponse> {
    const [row] = await this.unitOfWork.query<JobRow>(`${SELECT} and j.id = $3`, [...this.mine(), id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }

  private mine(): [string | null, string[]] {
    const { actor } = this.unitOfWork;
    return [actor.userId, actor.programmesWith('job.manage')];
  }
}

const present = (row: JobRow): JobResponse => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
