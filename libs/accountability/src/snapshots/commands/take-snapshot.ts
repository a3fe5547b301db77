import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { Clock, Jobs, SearchIndex, Settings, UnitOfWork } from '@koersvast/platform';
import { snapshotCode } from '../../pc-reports/domain/pc-report';
import { SNAPSHOT_RENDERING } from './snapshot-rendering.job';

interface SignedReport {
  id: string;
  programmeId: string;
  year: number;
  title: string;
}

/** Makes the snapshot of a report that was signed in this transaction, and has its papers rendered. */
@Injectable()
export class TakeSnapshot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly search: SearchIndex,
  ) {}

  async execute({ id: reportId, programmeId, year, title }: SignedReport): Promise<void> {
    const number = await this.nextNumber(programmeId, year);
    const [id, code] = [newId(), snapshotCode(year, number)];
    const { actor } = this.unitOfWork;
    const verifyAt = `${this.settings.PUBLIC_URL.replace(/\/$/, '')}/controleren?momentopname=${code}`;
    await this.unitOfWork.query(
      `insert into snapshot (id, programme_id, report_id, freeze_id, code, year, number, hash, prepared_by, signed_by, signed_at,
                             verify_at, recorded_by)
       select $1, $2, $3, f.id, $4, $5, $6, f.hash, u.name, $7, $8, $9, $10
       from pc_report_freeze f join user_account u on u.id = f.recorded_by
       where f.report_id = $3 order by f.n desc limit 1`,
      [id, programmeId, reportId, code, year, number, actor.name, this.clock.now(), verifyAt, actor.userId],
    );
    await this.search.put({
      kind: 'snapshot',
      recordId: id,
      programmeId,
      code,
      title,
      text: '',
      url: `/momentopnamen/${id}`,
    });
    await this.jobs.enqueue({
      kind: SNAPSHOT_RENDERING,
      payload: { snapshotId: id },
      programmeId,
      uniqueKey: id,
      title: `${code} opmaken als PDF en xlsx`,
    });
    this.unitOfWork.audit({
      action: 'snapshot.taken',
      kind: 'snapshot',
      recordId: id,
      programmeId,
      after: { code, reportId },
    });
  }

  private async nextNumber(programmeId: string, year: number): Promise<number> {
    await this.unitOfWork.query(`select pg_advisory_xact_lock(hashtext('snapshot'), hashtext($1))`, [
      `${programmeId} ${year}`,
    ]);
    const [last] = await this.unitOfWork.query<{ number: number }>(
      'select coalesce(max(number), 0)::int as number from snapshot where programme_id = $1 and year = $2',
      [programmeId, year],
    );
    return last!.number + 1;
  }
}
