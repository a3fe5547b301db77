import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { PcReportStore } from '../../pc-reports/data/pc-report.store';
import { assertDraft } from '../../pc-reports/domain/report-state';
import { ReportDraftQuery } from '../../pc-reports/queries/report-draft.query';
import { Colleagues } from '../queries/colleagues';

export interface Assignment {
  userId: string;
  section: string;
  municipalityId: string | null;
  /** 'yyyy-mm-dd' */
  dueOn: string;
}

interface Held {
  id: string;
  programmeId: string;
  reportId: string;
  userId: string;
  state: 'ACTIVE' | 'DONE' | 'WITHDRAWN';
  rowVersion: number;
}

/** Asks colleagues to write a section by a day, and keeps whether they did. */
@Injectable()
export class AssignContributor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: PcReportStore,
    private readonly drafts: ReportDraftQuery,
    private readonly colleagues: Colleagues,
  ) {}

  /** @throws DomainError 403, 404, 409 not a draft or asked before, 422 section or person. */
  async assign(reportId: string, { userId, section, municipalityId, dueOn }: Assignment): Promise<void> {
    const report = await this.reports.lock(reportId);
    assertDraft(report.state);
    const { outline } = await this.drafts.of(reportId);
    const entry = outline.find((each) => each.section === section && each.municipalityId === municipalityId);
    if (!entry?.parts.includes('TEXT')) throw at('/section', 'report-contributor.no-section');
    await this.colleagues.demand([userId], report.programmeId, at('/userId', 'report-contributor.stranger'));
    await this.unitOfWork.query(
      `insert into report_contributor (id, programme_id, report_id, user_id, section, municipality_id, due_on, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), report.programmeId, reportId, userId, section, municipalityId, dueOn, this.unitOfWork.actor.userId],
    );
    this.audit('report-contributor.asked', report, { userId, section: entry.heading, dueOn });
  }

  /** The contributor says that it is written, or who writes the report does. Answers the report. @throws 403, 404, 409, 412. */
  async complete(id: string, rowVersion: number): Promise<string> {
    const held = await this.hold(id, rowVersion);
    const { actor } = this.unitOfWork;
    if (held.userId !== actor.userId) await this.reports.lock(held.reportId);
    return this.close(held, 'DONE', 'report-contributor.done');
  }

  /** Takes the request back. Answers the report. @throws DomainError 403, 404, 409, 412. */
  async withdraw(id: string, rowVersion: number): Promise<string> {
    const held = await this.hold(id, rowVersion);
    await this.reports.lock(held.reportId);
    return this.close(held, 'WITHDRAWN', 'report-contributor.withdrawn');
  }

  private async hold(id: string, rowVersion: number): Promise<Held> {
    const [held] = await this.unitOfWork.query<Held>(
      `select id, programme_id as "programmeId", report_id as "reportId", user_id as "userId", state,
              row_version as "rowVersion" from report_contributor where id = $1 for update`,
      [id],
    );
    if (!held || !this.unitOfWork.actor.can('report.read', { programmeId: held.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    assertFresh(held.rowVersion, rowVersion);
    if (held.state !== 'ACTIVE') throw new DomainError('report-contributor.not-active', { status: 409 });
    return held;
  }

  private async close(held: Held, state: Held['state'], action: string): Promise<string> {
    await this.unitOfWork.query(
      'update report_contributor set state = $2, row_version = row_version + 1 where id = $1',
      [held.id, state],
    );
    this.audit(action, { id: held.reportId, programmeId: held.programmeId }, { userId: held.userId, state });
    return held.reportId;
  }

  private audit(action: string, { id, programmeId }: { id: string; programmeId: string }, after: object): void {
    this.unitOfWork.audit({ action, kind: 'pc-report', recordId: id, programmeId, after });
  }
}

const at = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });
