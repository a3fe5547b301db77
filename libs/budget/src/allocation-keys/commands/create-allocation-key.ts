import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AllocationKeyComponentEntity } from '../data/allocation-key-component.entity';
import { AllocationKeyQuantityEntity } from '../data/allocation-key-quantity.entity';
import { AllocationKeyShareEntity } from '../data/allocation-key-share.entity';
import { AllocationKeyEntity } from '../data/allocation-key.entity';
import { NewAllocationKey, NewComponent, ProposeKey, quantityOf } from './propose-key';

/** Makes a dated key. It can never be changed; a new division is a new key. */
@Injectable()
export class CreateAllocationKey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposing: ProposeKey,
  ) {}

  /** @throws DomainError 403/404 right, 422 shares not exactly 100 % or of something outside the programme */
  async execute(programmeId: string, input: NewAllocationKey): Promise<string> {
    const { actor } = this.unitOfWork;
    actor.demand('budget.write', { programmeId });
    const shares = await this.proposing.shares(programmeId, input);
    const id = newId();
    const { name, dimension, decisionReference, method = 'FIXED_PERCENT' } = input;
    await this.unitOfWork.repo(AllocationKeyEntity).insert({
      ...{ id, programmeId, dimension, method, decisionReference, name: name.trim() },
      validFrom: input.validFromDate,
      validTo: input.validToDate ?? null,
      recordedBy: actor.userId,
    });
    await this.unitOfWork.repo(AllocationKeyShareEntity).insert(
      shares.map(({ municipalityId, buildingBlockId, percentage }, index) => ({
        ...{ id: newId(), allocationKeyId: id, dimension, municipalityId, buildingBlockId },
        ...{ percentage: percentage.toString(), sort: index + 1 },
      })),
    );
    if (method !== 'FIXED_PERCENT') await this.keepInputs(id, input.components ?? []);
    this.unitOfWork.audit({
      ...{ action: 'allocation-key.made', kind: 'allocation-key', recordId: id, programmeId },
      after: { ...input, outcome: shares.map((share) => ({ name: share.name, percentage: share.percentage })) },
    });
    return id;
  }

  /** What the key was reckoned from stays with it, so that anybody can reckon it again. */
  private async keepInputs(allocationKeyId: string, components: NewComponent[]): Promise<void> {
    for (const [position, component] of components.entries()) {
      const { method, weight, unit, source, measuredOn = null } = component;
      const id = newId();
      await this.unitOfWork
        .repo(AllocationKeyComponentEntity)
        .insert({ id, allocationKeyId, position, method, weight, unit, source: source.trim(), measuredOn });
      await this.unitOfWork.repo(AllocationKeyQuantityEntity).insert(
        component.quantities.map(({ municipalityId, year, quantity }) => ({
          ...{ id: newId(), allocationKeyComponentId: id, municipalityId, year },
          quantity: quantityOf(unit, quantity, '/components').toString(),
        })),
      );
    }
  }
}
