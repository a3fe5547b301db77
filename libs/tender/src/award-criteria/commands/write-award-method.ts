import { Injectable } from '@nestjs/common';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { AwardCriterionStore } from '../data/award-criterion.store';

export interface WriteAwardMethodInput {
  tenderId: string;
  /** 0 while nobody wrote one. */
  rowVersion: number;
  note: string;
  tieRule: string;
}

/** Writes how offers are ranked and what decides when two end equal. */
@Injectable()
export class WriteAwardMethod {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly criteria: AwardCriterionStore,
  ) {}

  /** @throws DomainError 403/404, 412 stale. */
  async execute({ tenderId, rowVersion, note, tieRule }: WriteAwardMethodInput): Promise<void> {
    const programmeId = await this.place.programmeOf(tenderId);
    this.unitOfWork.actor.demand('award-criterion.write', { programmeId, tenderId });
    const before = await this.criteria.lockMethod(tenderId);
    assertFresh(before?.rowVersion ?? 0, rowVersion);
    await this.criteria.saveMethod({ programmeId, tenderId }, before, { note, tieRule });
    this.unitOfWork.audit({
      action: 'award-method.written',
      kind: 'tender',
      recordId: tenderId,
      programmeId,
      before: before ? { note: before.note, tieRule: before.tieRule } : undefined,
      after: { note, tieRule },
    });
  }
}
