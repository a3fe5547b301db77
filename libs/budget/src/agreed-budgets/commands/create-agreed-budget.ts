import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { Mandates, UnitOfWork } from '@koersvast/platform';
import { AgreedBudgetStore } from '../data/agreed-budget.store';
import { assertContractYear, assertWithinYear, nextVersion } from '../domain/budget-version';

export interface NewAgreedBudget {
  contractId: string;
  year: number;
  amount: string;
  decisionReference: string;
  note?: string;
  validFromDate?: string;
}

/** Enters what was agreed with the partner for one contract year: version 1, the base. */
@Injectable()
export class CreateAgreedBudget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly store: AgreedBudgetStore,
    private readonly mandates: Mandates,
  ) {}

  /** @throws DomainError 403/404 right, 403 beyond the mandate, 409 the year has a budget, 422 year outside the contract or amount below zero */
  async execute(programmeId: string, input: NewAgreedBudget): Promise<string> {
    this.unitOfWork.actor.demand('budget.write', { programmeId });
    const contract = (await this.contracts.ofProgramme(programmeId)).find(({ id }) => id === input.contractId);
    if (!contract) {
      const fields = [{ pointer: '/contractId', code: 'budget.contract-unknown' }];
      throw new DomainError('budget.contract-unknown', { fields });
    }
    assertContractYear(input.year, contract);
    const validFrom = input.validFromDate ?? `${input.year}-01-01`;
    assertWithinYear(validFrom, input.year);
    const amount = Money.parse(input.amount);
    const version = nextVersion(null, 'BASE', amount);
    const mandate = await this.mandates.demand({ programmeId, matter: 'agreed-budget', amount });
    const budget = await this.store.create({ programmeId, contractId: contract.id, year: input.year }, version, {
      decisionReference: input.decisionReference,
      note: input.note ?? null,
      validFrom,
    });
    this.unitOfWork.audit({
      action: 'agreed-budget.made',
      kind: 'agreed-budget',
      recordId: budget.id,
      versionId: budget.currentVersionId,
      programmeId,
      after: {
        ...{ contract: contract.code, year: input.year, agreed: version.agreed },
        ...{ decision: input.decisionReference, mandate },
      },
    });
    return budget.id;
  }
}
