import { Injectable } from '@nestjs/common';
import { Money, newId } from '@koersvast/kernel';
import { ApprovedModification, ModificationEffect, ModificationEffectPort } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import { BudgetProposalEntity } from '../data/budget-proposal.entity';

/** Proposes per year what an approved change of the contract means for the agreed budget. The budget itself stays. */
@Injectable()
@ModificationEffect('agreed-budget')
export class ProposeBudgetChange implements ModificationEffectPort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async apply({ id: modificationId, programmeId, contractId, code, title, effectiveOn, years }: ApprovedModification) {
    for (const { year, amount } of years) {
      const change = Money.parse(amount);
      if (change.isZero()) continue;
      const id = newId();
      // Within the year: a change that began before it holds from the first of January.
      const validFrom = effectiveOn.startsWith(`${year}-`) ? effectiveOn : `${year}-01-01`;
      await this.unitOfWork.repo(BudgetProposalEntity).insert({
        ...{ id, programmeId, contractId, modificationId, modificationCode: code, year, validFrom },
        ...{ changeCents: change.cents.toString(), reason: `${code} ${title}` },
        recordedBy: this.unitOfWork.actor.userId,
      });
      this.unitOfWork.audit({
        ...{ action: 'agreed-budget-proposal.made', kind: 'agreed-budget-proposal', recordId: id, programmeId },
        after: { modification: code, year, change, validFrom },
      });
    }
  }
}
