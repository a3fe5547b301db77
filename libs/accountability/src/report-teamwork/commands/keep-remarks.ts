import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { ReportDraft, ReportDraftQuery } from '../../pc-reports/queries/report-draft.query';
import { tablesOfDraft } from '../../pc-reports/queries/report-tables.query';
import { explainableLines } from '../../pc-reports/domain/report-figures';
import { Colleagues } from '../queries/colleagues';

export const REMARK_SUBJECTS = ['SECTION', 'PARAGRAPH', 'TABLE', 'EXPLANATION'] as const;
export type RemarkSubject = (typeof REMARK_SUBJECTS)[number];

export interface RemarkInput {
  text: string;
  mentionIds: string[];
}

interface Held {
  id: string;
  programmeId: string;
  reportId: string;
  state: 'OPEN' | 'RESOLVED';
  rowVersion: number;
}

/** What people say beside a report that is not signed yet. Nothing that was said goes away; a remark is resolved. */
@Injectable()
export class KeepRemarks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drafts: ReportDraftQuery,
    private readonly colleagues: Colleagues,
  ) {}

  /** @throws DomainError 403, 404, 409 signed, 422 subject or who is named. */
  async begin(reportId: string, kind: RemarkSubject, key: string, input: RemarkInput): Promise<void> {
    const draft = await this.drafts.of(reportId);
    const { programmeId, state, code } = draft.head;
    this.demand(programmeId);
    if (state === 'SIGNED') throw new DomainError('pc-report.signed', { status: 409 });
    if (!isThere(draft, kind, key)) throw new DomainError('report-remark.no-subject');
    const id = newId();
    await this.unitOfWork.query(
      `insert into report_remark (id, programme_id, report_id, subject_kind, subject_key, recorded_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, programmeId, reportId, kind, key, this.unitOfWork.actor.userId],
    );
    await this.say({ id, programmeId, reportId }, input);
    this.audit('report-remark.made', { reportId, programmeId }, { code, kind, key, ...input });
  }

  /** Answers the report. @throws DomainError 403, 404, 409 resolved, 422 who is named. */
  async reply(id: string, input: RemarkInput): Promise<string> {
    const held = await this.hold(id);
    if (held.state === 'RESOLVED') throw new DomainError('report-remark.resolved', { status: 409 });
    await this.say(held, input);
    await this.unitOfWork.query('update report_remark set row_version = row_version + 1 where id = $1', [id]);
    this.audit('report-remark.replied', held, { id, ...input });
    return held.reportId;
  }

  /** Answers the report. @throws DomainError 403, 404, 409 already so, 412. */
  async become(id: string, state: Held['state'], rowVersion: number): Promise<string> {
    const held = await this.hold(id);
    assertFresh(held.rowVersion, rowVersion);
    if (held.state === state) {
      throw new DomainError(state === 'OPEN' ? 'report-remark.open' : 'report-remark.resolved', { status: 409 });
    }
    await this.unitOfWork.query('update report_remark set state = $2, row_version = row_version + 1 where id = $1', [
      id,
      state,
    ]);
    this.audit(state === 'OPEN' ? 'report-remark.reopened' : 'report-remark.resolved', held, { id });
    return held.reportId;
  }

  private async hold(id: string): Promise<Held> {
    const [held] = await this.unitOfWork.query<Held>(
      `select id, programme_id as "programmeId", report_id as "reportId", state, row_version as "rowVersion"
       from report_remark where id = $1 for update`,
      [id],
    );
    if (!held || !this.unitOfWork.actor.can('report.read', { programmeId: held.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    this.demand(held.programmeId);
    return held;
  }

  /** A grant for one municipality is enough to speak: words change nothing in the report. */
  private demand(programmeId: string): void {
    const { actor } = this.unitOfWork;
    if (actor.kind === 'system' || actor.programmesWith('report-remark.write').includes(programmeId)) return;
    throw actor.refusal('report-remark.write');
  }

  private async say({ id, programmeId }: Pick<Held, 'id' | 'programmeId' | 'reportId'>, input: RemarkInput) {
    const code = 'report-remark.stranger';
    const refusal = new DomainError(code, { fields: [{ pointer: '/mentionIds', code }] });
    if (input.mentionIds.length > 0) await this.colleagues.demand(input.mentionIds, programmeId, refusal);
    await this.unitOfWork.query(
      `insert into report_remark_entry (id, programme_id, remark_id, n, text, mentions, recorded_by)
       values ($1, $2, $3, 1 + (select count(*) from report_remark_entry where remark_id = $3), $4, $5, $6)`,
      [newId(), programmeId, id, input.text, [...new Set(input.mentionIds)], this.unitOfWork.actor.userId],
    );
  }

  private audit(
    action: string,
    { reportId, programmeId }: Pick<Held, 'reportId' | 'programmeId'>,
    after: object,
  ): void {
    this.unitOfWork.audit({ action, kind: 'pc-report', recordId: reportId, programmeId, after });
  }
}

function isThere(draft: ReportDraft, kind: RemarkSubject, key: string): boolean {
  const { outline, paragraphs, figures } = draft;
  if (kind === 'PARAGRAPH') return paragraphs.some(({ id }) => id === key);
  if (kind === 'EXPLANATION') return explainableLines(figures).some((line) => line.key === key);
  if (kind === 'TABLE') return tablesOfDraft(draft).some(({ table }) => table.key === key);
  return outline.some(({ id }) => id === key);
}
