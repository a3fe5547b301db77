import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { ReportSnapshotEntity } from '../data/report-snapshot.entity';
import { assertNamesNobody } from '../domain/report-names';
import { consultationReport } from '../exchange/consultation-report';
import { ReportPaperQuery } from '../queries/report-paper.query';

/** Freezes the report; part of the step that publishes it. What is rendered later is this, whatever changes after. */
@Injectable()
export class PublishReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly papers: ReportPaperQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 422 our own texts name a party that did not say yes. */
  async execute(consultationId: string): Promise<void> {
    assertNamesNobody(await this.papers.findings(consultationId));
    const paper = await this.papers.of(consultationId);
    const { programmeId, tenderId } = paper.head;
    const { actor } = this.unitOfWork;
    if (!actor.userId) throw new Error('Only a person publishes a report');
    const content = canonicalJson({ ...consultationReport(paper), draft: false });
    const hash = createHash('sha256').update(content).digest('hex');
    const id = newId();
    const publishedAt = this.clock.now();
    const row = { id, programmeId, tenderId, consultationId, content, hash, publishedAt, publishedBy: actor.userId };
    await this.unitOfWork.repo(ReportSnapshotEntity).insert(row);
    this.unitOfWork.audit({
      action: 'consultation-report.published',
      kind: 'consultation-report',
      recordId: id,
      programmeId,
      after: { consultationId, hash },
    });
  }
}
