import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { RequirementStore } from '../data/requirement.store';
import type { RequirementEntity } from '../data/requirement.entity';
import { contentOf, demandChangeReason, RequirementContent, revised } from '../domain/requirement-content';
import { stateAfterRevision } from '../domain/requirement-states';
import { RequirementPlaceQuery } from '../queries/requirement-place.query';

export interface ReviseRequirementInput {
  id: string;
  rowVersion: number;
  /** Only what changes. */
  change: Partial<RequirementContent>;
  ownerId?: string | null;
  /** Heading and order in the paper. */
  chapter?: string;
  position?: number;
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
  async execute({ id, rowVersion, change, changeReason, ...rest }: ReviseRequirementInput): Promise<void> {
    const row = await this.requirements.lock(id, rowVersion);
    const { programmeId, tenderId } = row;
    this.unitOfWork.actor.demand('requirement.write', { programmeId, tenderId });
    await this.place.demandBuildingBlock(programmeId, change.buildingBlockId);
    await this.place.demandOwner(programmeId, rest.ownerId);
    if (row.state === 'WITHDRAWN') throw new DomainError('requirement.withdrawn', { status: 409 });
    const elsewhere = otherOnRecord(row, rest);
    const otherWords = await this.newVersion(row, change, changeReason);
    if (Object.keys({ ...elsewhere, ...otherWords }).length === 0) return;
    await this.requirements.update(row, { ...elsewhere, ...otherWords });
    this.auditElsewhere(row, elsewhere);
  }

  /** Another owner and another place make no new version; each is a line of its own in the audit. */
  private auditElsewhere(row: RequirementEntity, { ownerId, ...place }: Partial<RequirementEntity>): void {
    const { id: recordId, programmeId } = row;
    const tell = (action: string, before: object, after: object) =>
      this.unitOfWork.audit({ action, kind: 'requirement', recordId, programmeId, before, after });
    if (ownerId !== undefined) tell('requirement.handed-over', { ownerId: row.ownerId }, { ownerId });
    if (Object.keys(place).length === 0) return;
    tell('requirement.placed', { chapter: row.chapter, position: row.position }, place);
  }

  /** What the record itself takes over from a new version; nothing when no word differs. */
  private async newVersion(
    row: RequirementEntity,
    change: Partial<RequirementContent>,
    changeReason: string,
  ): Promise<Partial<RequirementEntity>> {
    const { n, ...current } = await this.requirements.current(row);
    const before = contentOf(current);
    const after = revised(before, change);
    // A published requirement may still get another owner or place; a withdrawn one gets nothing at all.
    if (!after && row.state === 'PUBLISHED') return {};
    const state = stateAfterRevision(row.state);
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

/** Owner, chapter and place, as far as they differ. */
function otherOnRecord(
  row: RequirementEntity,
  { ownerId, chapter, position }: Pick<ReviseRequirementInput, 'ownerId' | 'chapter' | 'position'>,
): Partial<RequirementEntity> {
  const differs = Object.entries({ ownerId, chapter, position }).filter(
    ([key, value]) => value !== undefined && value !== row[key as keyof RequirementEntity],
  );
  return Object.fromEntries(differs);
}
