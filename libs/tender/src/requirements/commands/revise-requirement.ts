import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { RequirementStore } from '../data/requirement.store';
import type { RequirementEntity } from '../data/requirement.entity';
import { demandChangeReason, RequirementContent, revised } from '../domain/requirement-content';
import { stateAfterRevision } from '../domain/requirement-states';
import { RequirementPlaceQuery } from '../queries/requirement-place.query';

export interface ReviseRequirementInput {
  id: string;
  rowVersion: number;
  /** Only what changes. */
  change: Partial<RequirementContent>;
  ownerId?: string | null;
  changeReason: string;
}

/** Other words make a new version and doubt everything downstream; another owner does not. */
@Injectable()
export class ReviseRequirement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly requirements: RequirementStore,
    private readonly traceLinks: TraceLinks,
  ) {}

  /** @throws DomainError 403/404, 409 withdrawn, 412 stale, 422 reason or something referred to is missing. */
  async execute({ id, rowVersion, change, ownerId, changeReason }: ReviseRequirementInput): Promise<void> {
    const row = await this.requirements.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('requirement.write', { programmeId, tenderId });
    await this.place.demandBuildingBlock(programmeId, change.buildingBlockId);
    await this.place.demandOwner(programmeId, ownerId);
    const otherOwner = ownerId !== undefined && ownerId !== row.ownerId ? { ownerId } : {};
    const otherWords = await this.newVersion(row, change, changeReason);
    if (Object.keys({ ...otherOwner, ...otherWords }).length === 0) return;
    await this.requirements.update(row, { ...otherOwner, ...otherWords });
    if ('ownerId' in otherOwner) {
      this.unitOfWork.audit({
        action: 'requirement.handed-over',
        kind: 'requirement',
        recordId: id,
        programmeId,
        before: { ownerId: row.ownerId },
        after: otherOwner,
      });
    }
  }

  /** What the record itself takes over from a new version; nothing when no word differs. */
  private async newVersion(
    row: RequirementEntity,
    change: Partial<RequirementContent>,
    changeReason: string,
  ): Promise<Partial<RequirementEntity>> {
    const state = stateAfterRevision(row.state);
    const { n, title, text, rationale, evidence, buildingBlockId } = await this.requirements.current(row);
    const before: RequirementContent = { title, text, rationale, evidence, buildingBlockId };
    const after = revised(before, change);
    if (!after) return {};
    demandChangeReason(row.state, changeReason);
    const versionId = newId();
    await this.requirements.addVersion(row, versionId, n + 1, after, changeReason || null);
    await this.traceLinks.upstreamChanged({
      kind: 'requirement',
      id: row.id,
      versionId,
      cause: `${row.code} versie ${n + 1}`,
    });
    this.unitOfWork.audit({
      action: 'requirement.revised',
      kind: 'requirement',
      recordId: row.id,
      versionId,
      programmeId: row.programmeId,
      before: { state: row.state, ...before },
      after: { state, ...after, changeReason: changeReason || null },
    });
    return { currentVersionId: versionId, state };
  }
}
