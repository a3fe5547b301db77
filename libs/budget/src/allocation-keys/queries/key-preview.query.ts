import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ProposedKey, ProposeKey } from '../commands/propose-key';
import { keyEffect } from '../domain/key-effect';
import type { KeyPreviewResponse } from '../http/allocation-key.response';

const BUDGET = `
  select b.year, v.n as "versionNumber", v.agreed_cents as agreed, s.id as "splitId", k.name as "keyName"
  from agreed_budget b
  join agreed_budget_version v on v.id = b.current_version_id
  left join lateral (
    select s.* from budget_split s join agreed_budget_version sv on sv.id = s.agreed_budget_version_id
    where sv.agreed_budget_id = b.id order by sv.n desc, s.n desc limit 1
  ) s on true
  left join allocation_key k on k.id = s.municipality_key_id
  where b.id = $1 and b.programme_id = $2`;

const CURRENT = `
  select l.municipality_id as "municipalityId", sum(lv.amount_cents)::text as amount
  from budget_line_version lv join budget_line l on l.id = lv.budget_line_id
  where lv.budget_split_id = $1 group by 1`;

/** What a key would be and do, before it is made: shares with their remainder, and per municipality the effect. */
@Injectable()
export class KeyPreviewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposing: ProposeKey,
  ) {}

  /** @throws DomainError 403/404 right or budget, 422 a key that cannot be */
  async preview(programmeId: string, input: ProposedKey & { agreedBudgetId?: string }): Promise<KeyPreviewResponse> {
    this.unitOfWork.actor.demand('budget.read', { programmeId });
    const shares = await this.proposing.shares(programmeId, input);
    const effect =
      input.agreedBudgetId && input.dimension === 'MUNICIPALITY'
        ? await this.effect(programmeId, input.agreedBudgetId, shares)
        : null;
    return { shares: shares.map((share) => ({ ...share, percentage: share.percentage.toString() })), effect };
  }

  private async effect(programmeId: string, budgetId: string, shares: Awaited<ReturnType<ProposeKey['shares']>>) {
    type Budget = {
      year: number;
      versionNumber: number;
      agreed: string;
      splitId: string | null;
      keyName: string | null;
    };
    const [budget] = await this.unitOfWork.query<Budget>(BUDGET, [budgetId, programmeId]);
    if (!budget) throw new DomainError('platform.not-found', { status: 404 });
    const lines = budget.splitId
      ? await this.unitOfWork.query<{ municipalityId: string; amount: string }>(CURRENT, [budget.splitId])
      : null;
    const current = lines && new Map(lines.map((one) => [one.municipalityId, Money.fromCents(one.amount)]));
    const agreed = Money.fromCents(budget.agreed);
    const key = shares.map(({ municipalityId, percentage }) => ({ municipalityId: municipalityId!, percentage }));
    return {
      ...{ year: budget.year, versionNumber: budget.versionNumber, currentKeyName: budget.keyName },
      agreed: agreed.toString(),
      municipalities: keyEffect(agreed, key, current).map((one, index) => ({
        ...one,
        municipality: shares[index]!.name,
        ...{ proposed: one.proposed.toString(), current: one.current?.toString() ?? null },
        ...{ change: one.change?.toString() ?? null, instalment: one.instalment.toString() },
        lastInstalment: one.lastInstalment.toString(),
      })),
    };
  }
}
