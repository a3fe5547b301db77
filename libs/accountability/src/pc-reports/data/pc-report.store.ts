import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { reportCode } from '../domain/pc-report';
import { PcReportEntity } from './pc-report.entity';

export type NewReport = Pick<
  PcReportEntity,
  | 'programmeId'
  | 'contractId'
  | 'year'
  | 'period'
  | 'title'
  | 'municipalityId'
  | 'asOf'
  | 'knownAt'
  | 'thresholdCents'
  | 'thresholdPercent'
  | 'templateVersionId'
  | 'succeedsId'
  | 'versionNumber'
>;

interface Place {
  section: string;
  municipalityId: string | null;
}

/** Writes the head of a report and what the search finds of it. */
@Injectable()
export class PcReportStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** Inserts with the next code of its year. Two who start one at once wait for each other. */
  async add(report: NewReport): Promise<PcReportEntity> {
    const { programmeId, year } = report;
    await this.unitOfWork.query(`select pg_advisory_xact_lock(hashtext('pc_report'), hashtext($1))`, [
      `${programmeId} ${year}`,
    ]);
    const [last] = await this.unitOfWork.query<{ number: number }>(
      'select coalesce(max(number), 0)::int as number from pc_report where programme_id = $1 and year = $2',
      [programmeId, year],
    );
    const number = last!.number + 1;
    const recordedBy = this.unitOfWork.actor.userId;
    const row = this.unitOfWork.repo(PcReportEntity).create({
      ...report,
      id: newId(),
      number,
      code: reportCode(year, number),
      state: 'DRAFT',
      lastParagraphNumber: 0,
      rowVersion: 1,
      recordedBy,
    });
    await this.unitOfWork.repo(PcReportEntity).insert(row);
    await this.index(row);
    return row;
  }

  /** The report for change, others wait. @throws DomainError 404 not there, 403 not permitted. */
  async lock(id: string, permission = 'report.write'): Promise<PcReportEntity> {
    const report = await this.unitOfWork
      .repo(PcReportEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!report) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, municipalityId } = report;
    this.unitOfWork.actor.demand(permission, { programmeId, municipalityId });
    return report;
  }

  /**
   * The report for writing in one of the places given: who writes the report anywhere, a contributor where asked.
   * @throws DomainError 404 not there, 403 not permitted.
   */
  async lockToWrite(id: string, places: (report: PcReportEntity) => Promise<Place[]>): Promise<PcReportEntity> {
    const report = await this.lock(id, 'report.read');
    const { programmeId, municipalityId } = report;
    const { actor } = this.unitOfWork;
    if (actor.can('report.write', { programmeId, municipalityId })) return report;
    const asked = await this.unitOfWork.query<Place>(
      `select section, municipality_id as "municipalityId" from report_contributor
       where report_id = $1 and user_id = $2 and state = 'ACTIVE'`,
      [id, actor.userId],
    );
    const own = (await places(report)).some((place) =>
      asked.some((each) => each.section === place.section && each.municipalityId === place.municipalityId),
    );
    if (!own) actor.demand('report.write', { programmeId, municipalityId });
    return report;
  }

  /** Answers the report as it is after the change. */
  async update(report: PcReportEntity, change: Partial<PcReportEntity>): Promise<PcReportEntity> {
    const after = { ...report, ...change, rowVersion: report.rowVersion + 1 };
    await this.unitOfWork.repo(PcReportEntity).update(report.id, { ...change, rowVersion: after.rowVersion });
    if (change.title) await this.index(after);
    return after;
  }

  private index({ id, programmeId, code, title }: PcReportEntity): Promise<void> {
    return this.search.put({
      kind: 'pc-report',
      recordId: id,
      programmeId,
      code,
      title,
      text: '',
      url: `/pc-rapporten/${id}`,
    });
  }
}
