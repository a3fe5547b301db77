import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { AwardEntity } from '../data/award.entity';
import { assertAwardable, assertAwardUpon, assertDecided } from '../domain/award';
import type { TenderState } from '../../tenders/domain/tender-states';

export interface RecordAwardInput {
  tenderId: string;
  baselineId: string;
  contractorName: string;
  contractorKvk: string;
  /** 'yyyy-mm-dd' */
  decidedOn: string;
  motivation: string;
}

/** Records to whom the tender went, upon which requirements, and moves the tender to AWARDED. */
@Injectable()
export class RecordAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404, 409 second award or baseline not approved, 422 date or baseline. */
  async execute(input: RecordAwardInput): Promise<string> {
    const { tenderId, baselineId } = input;
    const { actor } = this.unitOfWork;
    const programmeId = await this.place.programmeOf(tenderId);
    actor.demand('award.write', { programmeId, tenderId });
    const before = await this.lockTender(tenderId);
    assertAwardable(before);
    assertAwardUpon(await this.baseline(baselineId), tenderId);
    assertDecided(input.decidedOn, this.clock.today());

    const id = newId();
    await this.unitOfWork.repo(AwardEntity).insert({ ...input, id, programmeId, recordedBy: actor.userId });
    await this.unitOfWork.query(`update tender set state = 'AWARDED', row_version = row_version + 1 where id = $1`, [
      tenderId,
    ]);
    this.unitOfWork.audit({ action: 'award.recorded', kind: 'award', recordId: id, programmeId, after: { ...input } });
    this.unitOfWork.audit({
      action: 'tender.awarded',
      kind: 'tender',
      recordId: tenderId,
      programmeId,
      before: { state: before },
      after: { state: 'AWARDED', awardId: id },
    });
    return id;
  }

  /** Two awards at once wait for each other here. */
  private async lockTender(tenderId: string): Promise<TenderState> {
    const [tender] = await this.unitOfWork.query<{ state: TenderState }>(
      'select state from tender where id = $1 for update',
      [tenderId],
    );
    return tender!.state;
  }

  private async baseline(id: string): Promise<{ tenderId: string; state: string; name: string }> {
    const [row] = await this.unitOfWork.query<{ tenderId: string; state: string; name: string }>(
      'select tender_id as "tenderId", state, name from requirement_baseline where id = $1',
      [id],
    );
    if (row) return row;
    throw new DomainError('award.unknown-baseline', {
      fields: [{ pointer: '/baselineId', code: 'award.unknown-baseline' }],
    });
  }
}
