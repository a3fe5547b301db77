import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { PcReportStore } from '../data/pc-report.store';
import type { PcReportEntity } from '../data/pc-report.entity';
import { HeldParagraph, ParagraphContent, ReportParagraphStore } from '../data/report-paragraph.store';
import { confirmed, refreshed, writtenFigures } from '../domain/figure-token';
import { figureSheet } from '../domain/report-figures';
import { outlineOf } from '../domain/report-layout';
import { assertDraft } from '../domain/report-state';
import { ReportFiguresQuery } from '../queries/report-figures.query';
import { ReportLayouts } from '../queries/report-layouts.query';
import { CitedLines } from './cited-lines';

export interface ParagraphPlace {
  section: string;
  municipalityId: string | null;
}

/** Writes the texts of a report. Each change is a version; what a text cites is tied in the rode draad. */
@Injectable()
export class WriteParagraph {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: PcReportStore,
    private readonly paragraphs: ReportParagraphStore,
    private readonly figures: ReportFiguresQuery,
    private readonly cited: CitedLines,
    private readonly layouts: ReportLayouts,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 frozen, 422 section or figure. */
  async add(reportId: string, place: ParagraphPlace, text: string): Promise<string> {
    const report = await this.draft(reportId, place);
    await this.demandPlace(report, place);
    const sheet = await this.sheet(report);
    const figures = writtenFigures(text, sheet, []);
    const held = await this.paragraphs.add(report, place, { kind: 'WRITTEN', text, figures });
    await this.cited.tie(held, sheet);
    this.audit('report-paragraph.written', held, null);
    return held.paragraph.id;
  }

  /** Other words; figures that stay in the text keep their value. @throws DomainError 403, 404, 409, 412, 422. */
  revise(id: string, text: string, rowVersion: number): Promise<void> {
    return this.next(id, rowVersion, 'report-paragraph.revised', ({ version }, sheet) => ({
      kind: 'WRITTEN',
      text,
      figures: writtenFigures(text, sheet, version.figures),
    }));
  }

  /** "Cijfer bijwerken": takes the figures of now into the text. @throws DomainError 403, 404, 409, 412. */
  refresh(id: string, rowVersion: number): Promise<void> {
    return this.next(id, rowVersion, 'report-paragraph.refreshed', ({ version }, sheet) => ({
      kind: 'REFRESHED',
      text: version.text,
      figures: refreshed(version.figures, sheet),
    }));
  }

  /** "Tekst klopt nog": read again, the figures stay as written and the paper says so. @throws as refresh. */
  confirm(id: string, rowVersion: number): Promise<void> {
    return this.next(id, rowVersion, 'report-paragraph.confirmed', ({ version }, sheet) => ({
      kind: 'CONFIRMED',
      text: version.text,
      figures: confirmed(version.figures, sheet),
    }));
  }

  /** Leaves a paragraph out; its versions stay. @throws as refresh. */
  withdraw(id: string, rowVersion: number): Promise<void> {
    return this.next(id, rowVersion, 'report-paragraph.withdrawn', ({ version }) => ({
      kind: 'WITHDRAWN',
      text: version.text,
      figures: version.figures,
    }));
  }

  private async next(
    id: string,
    rowVersion: number,
    action: string,
    change: (held: HeldParagraph, sheet: ReturnType<typeof figureSheet>) => ParagraphContent,
  ): Promise<void> {
    const { reportId, ...place } = await this.paragraphs.placeOf(id);
    const report = await this.draft(reportId, place);
    const held = await this.paragraphs.lock(id);
    assertFresh(held.paragraph.rowVersion, rowVersion);
    const sheet = await this.sheet(report);
    const after = await this.paragraphs.revise(held, change(held, sheet));
    await this.cited.tie(after, sheet);
    this.audit(action, after, held);
  }

  private async draft(reportId: string, place: ParagraphPlace): Promise<PcReportEntity> {
    const report = await this.reports.lockToWrite(reportId, async () => [place]);
    assertDraft(report.state);
    return report;
  }

  private async sheet(report: PcReportEntity) {
    return figureSheet((await this.figures.of(report)).figures);
  }

  private async demandPlace(report: PcReportEntity, { section, municipalityId }: ParagraphPlace): Promise<void> {
    const scope = await this.figures.municipalities(report.programmeId, report.municipalityId);
    const outline = outlineOf(await this.layouts.of(report.templateVersionId), scope);
    const place = outline.find((each) => each.section === section && each.municipalityId === municipalityId);
    if (place?.parts.includes('TEXT')) return;
    const code = 'pc-report.wrong-place';
    throw new DomainError(code, { fields: [{ pointer: '/municipalityId', code }] });
  }

  private audit(action: string, { paragraph, version }: HeldParagraph, before: HeldParagraph | null): void {
    this.unitOfWork.audit({
      action,
      kind: 'report-paragraph',
      recordId: paragraph.id,
      versionId: version.id,
      programmeId: paragraph.programmeId,
      before: before && { text: before.version.text, figures: before.version.figures },
      after: { code: paragraph.code, text: version.text, figures: version.figures },
    });
  }
}
