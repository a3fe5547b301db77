import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { compareReports } from '../domain/report-comparison';
import type { ReportInputs } from '../domain/report-inputs';
import type { ComparedReportResponse, ReportComparisonResponse } from '../http/report-comparison.response';
import { DraftHead, ReportDraftQuery } from './report-draft.query';
import { ReportInputsQuery } from './report-inputs.query';

/** Two reports beside each other, each as it was frozen or, for a draft, as it would be now. */
@Injectable()
export class ReportComparisonQuery {
  constructor(
    private readonly drafts: ReportDraftQuery,
    private readonly inputs: ReportInputsQuery,
  ) {}

  /** @param withId null: the version before it. @throws DomainError 404, 422 there is none. */
  async of(id: string, withId: string | null): Promise<ReportComparisonResponse> {
    const after = await this.drafts.head(id);
    const other = withId ?? after.succeedsId;
    if (other === null) throw new DomainError('pc-report.nothing-to-compare');
    const before = await this.drafts.head(other);
    if (before.programmeId !== after.programmeId) throw new DomainError('platform.not-found', { status: 404 });
    const [earlier, later] = [await this.inputsOf(before), await this.inputsOf(after)];
    return { before: presentHead(before), after: presentHead(after), ...compareReports(earlier, later) };
  }

  private async inputsOf({ id, state }: DraftHead): Promise<ReportInputs> {
    if (state !== 'DRAFT') return (await this.drafts.frozen(id)).inputs;
    return this.inputs.of(await this.drafts.of(id));
  }
}

const presentHead = ({ id, code, title, versionNumber, asOf, state }: DraftHead): ComparedReportResponse => ({
  id,
  code,
  title,
  versionNumber,
  asOfDate: asOf,
  state,
});
