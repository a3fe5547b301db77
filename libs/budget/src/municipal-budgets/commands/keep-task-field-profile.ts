import { Injectable } from '@nestjs/common';
import { LocalDate, Money, newId, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { MunicipalBudgetStore } from '../data/municipal-budget.store';
import { TaskFieldProfileShareEntity } from '../data/task-field-profile-share.entity';
import { TaskFieldProfileEntity } from '../data/task-field-profile.entity';
import { lineAmounts } from '../domain/budget-line-amount';
import { assertProfile } from '../domain/profile-split';
import { BudgetCodeBook } from '../queries/budget-code-book';
import { ProfilePreviewQuery } from '../queries/profile-preview.query';

export interface NewProfile {
  municipalityId: string;
  contractId: string;
  validFrom: string;
  decisionReference: string;
  shares: { budgetProgrammeId: string; taskField: string; category: string; percentage: string }[];
}

/** Profiles by which a contract share divides over taakvelden, and the lines that they make. */
@Injectable()
export class KeepTaskFieldProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: MunicipalBudgetStore,
    private readonly book: BudgetCodeBook,
    private readonly previews: ProfilePreviewQuery,
  ) {}

  /** Never changed: another division is another profile. @throws DomainError 403/404, 422 not exactly 100 %, unknown codes */
  async add(programmeId: string, input: NewProfile): Promise<string> {
    const { actor } = this.unitOfWork;
    const { municipalityId, contractId, validFrom, decisionReference, shares } = input;
    actor.demand('municipal-budget.write', { programmeId, municipalityId });
    assertProfile(shares.map((share) => ({ ...share, percentage: Percentage.parse(share.percentage) })));
    const budget = { programmeId, municipalityId, year: LocalDate.year(validFrom) };
    for (const [index, share] of shares.entries()) {
      await this.book.demand(budget, { ...share, contractId }, `/shares/${index}`);
    }
    const id = newId();
    const row = { id, programmeId, municipalityId, contractId, validFrom, decisionReference };
    await this.unitOfWork.repo(TaskFieldProfileEntity).insert({ ...row, recordedBy: actor.userId });
    await this.unitOfWork
      .repo(TaskFieldProfileShareEntity)
      .insert(shares.map((share, index) => ({ ...share, id: newId(), taskFieldProfileId: id, sort: index + 1 })));
    this.audit('task-field-profile.made', 'task-field-profile', id, programmeId, input);
    return id;
  }

  /**
   * Makes the lines of a draft on the ground of a contract from the profile; those that stood there go.
   * @throws DomainError 403, 404, 409 adopted, 412, 422 no split or no profile
   */
  async apply(budgetId: string, contractId: string, rowVersion: number): Promise<void> {
    const budget = await this.store.lock(budgetId, 'municipal-budget.write', rowVersion);
    await this.store.demandDraft(budgetId);
    const { share, profile, parts } = await this.previews.divide(budget, contractId);
    await this.unitOfWork.query(
      'delete from municipal_budget_line where municipal_budget_id = $1 and contract_id = $2',
      [budgetId, contractId],
    );
    for (const { budgetProgrammeId, taskField, category, amount } of parts) {
      const content = {
        ...{ budgetProgrammeId, taskField, category, contractId, side: 'COST' as const },
        ...{ legalBasis: groundOf(category), boundary: 'IN_CONTRACT' as const, vatTreatment: 'EXEMPT' as const },
        description: `${share.contractCode} ${share.contractTitle}`.slice(0, 400),
      };
      await this.store.addLine(budget, content, lineAmounts('COST', 'EXEMPT', amount, Money.zero));
    }
    await this.store.touch(budget);
    const after = {
      contract: share.contractCode,
      version: share.versionNumber,
      profileId: profile.id,
      agreed: share.amount,
    };
    this.audit('municipal-budget.profile-applied', 'municipal-budget', budgetId, budget.programmeId, after);
  }

  private audit(action: string, kind: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind, recordId, programmeId, after });
  }
}

/** Through a joint body the municipality books a contribution (route c of domain C6), else the contract itself. */
const groundOf = (category: string) =>
  category === 'L4.3.3' ? ('JOINT_CONTRIBUTION' as const) : ('CONTRACT' as const);
