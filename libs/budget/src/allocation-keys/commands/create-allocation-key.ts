import { Injectable } from '@nestjs/common';
import { DomainError, newId, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { assertHundred } from '../../agreed-budgets/domain/budget-split';
import { AllocationKeyShareEntity } from '../data/allocation-key-share.entity';
import { AllocationKeyEntity } from '../data/allocation-key.entity';
import { assertKeyTerm, KeyDimension } from '../domain/allocation-key';

export interface NewAllocationKey {
  name: string;
  dimension: KeyDimension;
  validFromDate: string;
  validToDate?: string | null;
  decisionReference: string;
  shares: { municipalityId?: string; buildingBlockId?: string; percentage: string }[];
}

/** Makes a dated key. It can never be changed; a new division is a new key. */
@Injectable()
export class CreateAllocationKey {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404 right, 422 shares not exactly 100 % or of something outside the programme */
  async execute(programmeId: string, input: NewAllocationKey): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('budget.write', { programmeId });
    assertKeyTerm(input.validFromDate, input.validToDate);
    assertHundred(input.shares.map(({ percentage }) => ({ percentage: Percentage.parse(percentage) })));
    await this.assertShares(programmeId, input);
    const id = newId();
    const { name, dimension, decisionReference } = input;
    await this.unitOfWork.repo(AllocationKeyEntity).insert({
      id,
      programmeId,
      name: name.trim(),
      dimension,
      decisionReference,
      validFrom: input.validFromDate,
      validTo: input.validToDate ?? null,
      recordedBy: actor.userId,
    });
    await this.unitOfWork.repo(AllocationKeyShareEntity).insert(
      input.shares.map((share, index) => ({
        id: newId(),
        allocationKeyId: id,
        dimension,
        municipalityId: share.municipalityId ?? null,
        buildingBlockId: share.buildingBlockId ?? null,
        percentage: share.percentage,
        sort: index + 1,
      })),
    );
    this.unitOfWork.audit({
      action: 'allocation-key.made',
      kind: 'allocation-key',
      recordId: id,
      programmeId,
      after: input,
    });
    return id;
  }

  /** Every share is of one thing of this programme and this dimension, and of each thing at most once. */
  private async assertShares(programmeId: string, { dimension, shares }: NewAllocationKey): Promise<void> {
    const table = dimension === 'MUNICIPALITY' ? 'municipality' : 'building_block';
    const rows = await this.unitOfWork.query<{ id: string }>(`select id from ${table} where programme_id = $1`, [
      programmeId,
    ]);
    const left = new Set(rows.map(({ id }) => id));
    const field = dimension === 'MUNICIPALITY' ? 'municipalityId' : 'buildingBlockId';
    const other = dimension === 'MUNICIPALITY' ? 'buildingBlockId' : 'municipalityId';
    const wrong = shares.flatMap((share, index) => {
      const of = share[field];
      return share[other] === undefined && of !== undefined && left.delete(of)
        ? []
        : [{ pointer: `/shares/${index}/${field}`, code: 'budget.key-share-of' }];
    });
    if (wrong.length > 0) throw new DomainError('budget.key-share-of', { fields: wrong });
  }
}
