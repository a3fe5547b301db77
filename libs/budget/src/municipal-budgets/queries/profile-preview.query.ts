import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { splitByProfile } from '../domain/profile-split';
import type { ProfilePreviewResponse } from '../http/task-field-profile.response';
import { ContractShareQuery } from './contract-share.query';
import { MunicipalBudgetQuery } from './municipal-budget.query';
import { TaskFieldProfileQuery } from './task-field-profile.query';

interface Place {
  programmeId: string;
  municipalityId: string;
  year: number;
}

/** What the profile of a municipality makes of its share in a contract. */
@Injectable()
export class ProfilePreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shares: ContractShareQuery,
    private readonly profiles: TaskFieldProfileQuery,
    private readonly budgets: MunicipalBudgetQuery,
  ) {}

  /** @throws DomainError 403, 404, 422 no split of the contract budget, or no profile */
  async preview(budgetId: string, contractId: string): Promise<ProfilePreviewResponse> {
    const place = await this.budgets.place(budgetId);
    const { share, profile, parts } = await this.divide(place, contractId);
    const [present] = await this.unitOfWork.query<{ n: number }>(
      'select count(*)::int as n from municipal_budget_line where municipal_budget_id = $1 and contract_id = $2',
      [budgetId, contractId],
    );
    return {
      ...{ agreed: share.amount.toString(), versionNumber: share.versionNumber, replaces: present!.n },
      ...{ profileId: profile.id, validFrom: profile.validFrom, decisionReference: profile.decisionReference },
      parts: parts.map(({ amount, holdsRemainderCent }, index) => ({
        ...profile.shares[index]!,
        ...{ amount: amount.toString(), holdsRemainderCent },
      })),
    };
  }

  /** The share of a municipality at the end of the year, divided by its profile. @throws DomainError 422 */
  async divide(place: Place, contractId: string, share?: Money) {
    const { programmeId, municipalityId, year } = place;
    const asOf = LocalDate.of(year, 12, 31);
    const all = await this.shares.shares({ programmeId, year, asOf, knownBefore: 'infinity', contractId });
    const own = all.find((one) => one.municipalityId === municipalityId);
    if (!own) throw at('municipal-budget.no-share', { year });
    const profile = await this.profiles.holding(programmeId, municipalityId, contractId, year);
    if (!profile) throw at('municipal-budget.no-profile', { year });
    const shares = profile.shares.map((one) => ({ ...one, percentage: Percentage.parse(one.percentage) }));
    return { share: own, profile, parts: splitByProfile(share ?? own.amount, shares) };
  }
}

const at = (code: string, params: Record<string, number>) =>
  new DomainError(code, { params, fields: [{ pointer: '/contractId', code, params }] });
