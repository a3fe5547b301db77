import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { readableText, WrittenFigure } from '../domain/figure-token';
import { paragraphCode } from '../domain/pc-report';
import type { PcReportEntity } from './pc-report.entity';
import { ReportParagraphEntity } from './report-paragraph.entity';
import { ParagraphVersionKind, ReportParagraphVersionEntity } from './report-paragraph-version.entity';

export interface HeldParagraph {
  paragraph: ReportParagraphEntity;
  version: ReportParagraphVersionEntity;
}

export interface ParagraphContent {
  kind: ParagraphVersionKind;
  text: string;
  figures: WrittenFigure[];
}

/** Writes paragraphs: head and version together, and what the search finds of them. */
@Injectable()
export class ReportParagraphStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  async add(
    report: PcReportEntity,
    place: { section: string; municipalityId: string | null; originCode?: string },
    content: ParagraphContent,
  ): Promise<HeldParagraph> {
    const [counter] = await this.unitOfWork.query<{ number: number }>(
      `update pc_report set last_paragraph_number = last_paragraph_number + 1 where id = $1
       returning last_paragraph_number as number`,
      [report.id],
    );
    const id = newId();
    const version = this.version(report.programmeId, report.id, id, 1, content);
    const paragraph = this.unitOfWork.repo(ReportParagraphEntity).create({
      ...place,
      originCode: place.originCode ?? '',
      id,
      programmeId: report.programmeId,
      reportId: report.id,
      code: paragraphCode(report.code, counter!.number),
      number: counter!.number,
      state: 'ACTIVE',
      currentVersionId: version.id,
      rowVersion: 1,
      recordedBy: this.unitOfWork.actor.userId,
    });
    await this.unitOfWork.repo(ReportParagraphEntity).insert(paragraph);
    await this.unitOfWork.repo(ReportParagraphVersionEntity).insert(version);
    await this.index(paragraph, version);
    return { paragraph, version };
  }

  /** Where a paragraph stands, so that its report is locked first. @throws DomainError 404 */
  async placeOf(id: string): Promise<{ reportId: string; section: string; municipalityId: string | null }> {
    const paragraph = await this.unitOfWork.repo(ReportParagraphEntity).findOneBy({ id });
    if (!paragraph || paragraph.state === 'WITHDRAWN') throw new DomainError('platform.not-found', { status: 404 });
    const { reportId, section, municipalityId } = paragraph;
    return { reportId, section, municipalityId };
  }

  /** @throws DomainError 404 */
  async lock(id: string): Promise<HeldParagraph> {
    const paragraph = await this.unitOfWork
      .repo(ReportParagraphEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!paragraph || paragraph.state === 'WITHDRAWN') throw new DomainError('platform.not-found', { status: 404 });
    const version = await this.unitOfWork
      .repo(ReportParagraphVersionEntity)
      .findOneByOrFail({ id: paragraph.currentVersionId });
    return { paragraph, version };
  }

  /** Appends the next version and makes it the current one; a withdrawn paragraph leaves report and search. */
  async revise({ paragraph, version }: HeldParagraph, content: ParagraphContent): Promise<HeldParagraph> {
    const { programmeId, reportId, id } = paragraph;
    const next = this.version(programmeId, reportId, id, version.n + 1, content);
    await this.unitOfWork.repo(ReportParagraphVersionEntity).insert(next);
    const after: ReportParagraphEntity = {
      ...paragraph,
      currentVersionId: next.id,
      state: content.kind === 'WITHDRAWN' ? 'WITHDRAWN' : 'ACTIVE',
      rowVersion: paragraph.rowVersion + 1,
    };
    const { currentVersionId, state, rowVersion } = after;
    await this.unitOfWork.repo(ReportParagraphEntity).update(id, { currentVersionId, state, rowVersion });
    if (state === 'WITHDRAWN') await this.search.remove('report-paragraph', id);
    else await this.index(after, next);
    return { paragraph: after, version: next };
  }

  private version(programmeId: string, reportId: string, paragraphId: string, n: number, content: ParagraphContent) {
    const recordedBy = this.unitOfWork.actor.userId;
    return this.unitOfWork
      .repo(ReportParagraphVersionEntity)
      .create({ id: newId(), programmeId, reportId, paragraphId, n, ...content, recordedBy });
  }

  private index(paragraph: ReportParagraphEntity, version: ReportParagraphVersionEntity): Promise<void> {
    const text = readableText(version.text, version.figures);
    return this.search.put({
      kind: 'report-paragraph',
      recordId: paragraph.id,
      programmeId: paragraph.programmeId,
      code: paragraph.code,
      title: text.slice(0, 120),
      text,
      url: `/pc-rapporten/${paragraph.reportId}?alinea=${paragraph.id}`,
    });
  }
}
