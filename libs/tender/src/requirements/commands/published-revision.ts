import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { RequirementStore } from '../data/requirement.store';
import { contentOf, RequirementContent, revised } from '../domain/requirement-content';
import { demandPublished } from '../domain/requirement-states';

export interface PublishedRevisionInput {
  requirementId: string;
  /** The version that the answer was written upon. */
  baseVersionId: string;
  change: Pick<RequirementContent, 'title' | 'text' | 'evidence'> &
    Partial<
      Pick<
        RequirementContent,
        'evidenceMoment' | 'testMethod' | 'exclusionGround' | 'asksTurnover' | 'turnoverMotivation'
      >
    >;
  /** Code of the answer, "NvI-1.03": the reason of the version. */
  reason: string;
}

/**
 * The only way to other words for a published requirement: an answer in a Nota van Inlichtingen, whose publication was
 * approved by a second person. The requirement stays published; everything downstream is doubted.
 */
@Injectable()
export class PublishedRevision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requirements: RequirementStore,
    private readonly traceLinks: TraceLinks,
  ) {}

  /**
   * @returns the id of the new version.
   * @throws DomainError 404, 409 not published, changed since, or no word differs.
   */
  async execute({ requirementId, baseVersionId, change, reason }: PublishedRevisionInput): Promise<string> {
    const row = await this.requirements.lock(requirementId);
    demandPublished(row.state, row.code);
    const { id, n, ...current } = await this.requirements.current(row);
    if (id !== baseVersionId) {
      throw new DomainError('requirement.changed-since', { status: 409, params: { code: row.code, current: n } });
    }
    const before = contentOf(current);
    const after = revised(before, change);
    if (!after) throw new Error(`${reason} changes nothing in ${row.code}`);
    const versionId = newId();
    await this.requirements.addVersion(row, versionId, n + 1, after, reason);
    await this.requirements.update(row, { currentVersionId: versionId });
    const cause = `${row.code} versie ${n + 1} (${reason})`;
    await this.traceLinks.upstreamChanged({ kind: 'requirement', id: requirementId, versionId, cause });
    this.unitOfWork.audit({
      action: 'requirement.revised',
      kind: 'requirement',
      recordId: requirementId,
      versionId,
      programmeId: row.programmeId,
      before: { state: row.state, ...before },
      after: { state: row.state, ...after, changeReason: reason },
    });
    return versionId;
  }
}
