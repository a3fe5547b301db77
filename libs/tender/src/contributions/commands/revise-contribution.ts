import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { ContributionStore } from '../data/contribution.store';
import { assertRevisable } from '../domain/contribution';
import { ContributionSource } from './contribution-source';

export interface ReviseContributionInput {
  id: string;
  rowVersion: number;
  sentence: string;
  changeReason: string | null;
}

/** A workgroup puts it in other words, as long as nobody has answered it. The old words stay as a version. */
@Injectable()
export class ReviseContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contributions: ContributionStore,
    private readonly traceLinks: TraceLinks,
    private readonly source: ContributionSource,
  ) {}

  /** @throws DomainError 403/404, 409 treated, 412 stale, 422 names a party of the consultation. */
  async execute({ id, rowVersion, sentence, changeReason }: ReviseContributionInput): Promise<void> {
    const row = await this.contributions.lock(id, rowVersion);
    const { programmeId, workgroupId, code } = row;
    this.unitOfWork.actor.demand('contribution.write', { programmeId, workgroupId });
    assertRevisable(row.state, code);
    const before = await this.contributions.current(row);
    if (before.sentence === sentence) return;
    await this.source.demandNameless(row, sentence);
    const versionId = await this.contributions.revise(row, sentence, changeReason);
    await this.traceLinks.upstreamChanged({
      kind: 'contribution',
      id,
      versionId,
      cause: `${code} versie ${before.n + 1}`,
    });
    this.unitOfWork.audit({
      action: 'contribution.revised',
      kind: 'contribution',
      recordId: id,
      versionId,
      programmeId,
      before: { sentence: before.sentence },
      after: { sentence, changeReason },
    });
  }
}
