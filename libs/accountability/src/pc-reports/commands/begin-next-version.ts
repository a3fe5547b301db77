import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { PcReportEntity } from '../data/pc-report.entity';
import { PcReportStore } from '../data/pc-report.store';
import { ReportParagraphStore } from '../data/report-paragraph.store';
import { assertStand } from '../domain/pc-report';
import { figureSheet } from '../domain/report-figures';
import { DraftParagraph, ReportDraftQuery } from '../queries/report-draft.query';
import { ReportFiguresQuery } from '../queries/report-figures.query';
import { CitedLines } from './cited-lines';

/**
 * New figures after the signature come in a next version: a draft with the same template, words and explanations, whose
 * figures are those of a new stand. A figure that moved makes its text stale, a variance that moved its explanation.
 */
@Injectable()
export class BeginNextVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: PcReportStore,
    private readonly paragraphs: ReportParagraphStore,
    private readonly drafts: ReportDraftQuery,
    private readonly figures: ReportFiguresQuery,
    private readonly cited: CitedLines,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 not signed or already followed, 422 stand. */
  async execute(id: string, { asOfDate, title }: { asOfDate: string; title?: string }): Promise<string> {
    const signed = await this.reports.lock(id);
    if (signed.state !== 'SIGNED') throw new DomainError('pc-report.not-signed', { status: 409 });
    await this.demandLast(id);
    assertStand(signed.year, asOfDate);
    const next = await this.reports.add({
      ...settingsOf(signed),
      title: title ?? signed.title,
      asOf: asOfDate,
      knownAt: null,
      succeedsId: id,
      versionNumber: signed.versionNumber + 1,
    });
    await this.copyWords(id, next);
    await this.copyExplanations(id, next);
    this.unitOfWork.audit({
      action: 'pc-report.next-version',
      kind: 'pc-report',
      recordId: next.id,
      programmeId: next.programmeId,
      after: { code: next.code, succeeds: signed.code, versionNumber: next.versionNumber, asOfDate },
    });
    return next.id;
  }

  private async demandLast(id: string): Promise<void> {
    const [next] = await this.unitOfWork.query<{ code: string }>('select code from pc_report where succeeds_id = $1', [
      id,
    ]);
    if (next) throw new DomainError('pc-report.followed', { status: 409, params: { code: next.code } });
  }

  private async copyWords(from: string, to: PcReportEntity): Promise<void> {
    const sheet = figureSheet((await this.figures.of(to)).figures);
    for (const paragraph of (await this.drafts.of(from)).paragraphs) {
      const held = await this.paragraphs.add(to, placeOf(paragraph), {
        kind: 'WRITTEN',
        text: paragraph.text,
        figures: paragraph.figures,
      });
      await this.cited.tie(held, sheet);
    }
  }

  private async copyExplanations(from: string, to: PcReportEntity): Promise<void> {
    const rows = await this.unitOfWork.query<{ id: string }>(
      'select id from variance_explanation where report_id = $1 order by id',
      [from],
    );
    for (const { id } of rows) {
      await this.unitOfWork.query(
        `insert into variance_explanation (id, programme_id, report_id, budget_line_id, programme_line, cause, nature, owner, text,
           measure, variance_cents, recorded_by)
         select $2, programme_id, $3, budget_line_id, programme_line, cause, nature, owner, text, measure, variance_cents, $4
         from variance_explanation where id = $1`,
        [id, newId(), to.id, this.unitOfWork.actor.userId],
      );
    }
  }
}

const settingsOf = (report: PcReportEntity) => {
  const { programmeId, contractId, year, period, municipalityId, thresholdCents, thresholdPercent } = report;
  const { templateVersionId } = report;
  return { programmeId, contractId, year, period, municipalityId, thresholdCents, thresholdPercent, templateVersionId };
};

const placeOf = ({ section, municipalityId, code }: DraftParagraph) => ({ section, municipalityId, originCode: code });
