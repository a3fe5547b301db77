import { Injectable } from '@nestjs/common';
import { DomainError, Money, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { BuildupResponse } from '../http/buildup.response';

const BUDGET = `
  select b.id, b.contract_id as "contractId", b.year, v.n as "latestVersion", v.agreed_cents as "latestAgreed",
         b.row_version as "rowVersion", b.programme_id as "programmeId"
  from agreed_budget b join agreed_budget_version v on v.id = b.current_version_id where b.id = $1`;

/** The last build-up, of the latest version that has one. */
const BUILDUP = `
  select u.id, v.n as "versionNumber", v.agreed_cents as agreed, u.n, u.note, u.recorded_at as "recordedAt",
         a.name as "recordedBy"
  from budget_buildup u
  join agreed_budget_version v on v.id = u.agreed_budget_version_id
  left join user_account a on a.id = u.recorded_by
  where v.agreed_budget_id = $1 order by v.n desc, u.n desc limit 1`;

const LINES = `
  select component, description, amount_cents as amount, source from budget_buildup_line
  where budget_buildup_id = $1 order by position`;

type Line = BuildupResponse['lines'][number];
type Budget = Pick<BuildupResponse, 'contractId' | 'year' | 'latestVersion' | 'rowVersion'> & {
  id: string;
  programmeId: string;
  latestAgreed: string;
};
type Buildup = {
  id: string;
  versionNumber: number;
  agreed: string;
  n: number;
  note: string | null;
  recordedAt: Date;
} & {
  recordedBy: string | null;
};

/** What an agreed budget is made of, with the share of each line. */
@Injectable()
export class BuildupQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 */
  async of(agreedBudgetId: string): Promise<BuildupResponse> {
    const [budget] = await this.unitOfWork.query<Budget>(BUDGET, [agreedBudgetId]);
    if (!budget || !this.unitOfWork.actor.can('budget.read', { programmeId: budget.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const { id, programmeId: _, latestAgreed, ...place } = budget;
    const frame = { ...place, agreedBudgetId: id, latestAgreed: Money.fromCents(latestAgreed).toString() };
    const [buildup] = await this.unitOfWork.query<Buildup>(BUILDUP, [agreedBudgetId]);
    const none = { versionNumber: null, agreed: null, note: null, recordedAt: null, recordedBy: null, lines: [] };
    if (!buildup) return { ...frame, ...none };
    const agreed = Money.fromCents(buildup.agreed);
    const rows = await this.unitOfWork.query<Omit<Line, 'percentage'>>(LINES, [buildup.id]);
    return {
      ...frame,
      ...{ versionNumber: buildup.versionNumber, agreed: agreed.toString(), note: buildup.note },
      ...{ recordedAt: buildup.recordedAt.toISOString(), recordedBy: buildup.recordedBy },
      lines: rows.map((row) => {
        const amount = Money.fromCents(row.amount);
        const percentage = Percentage.ratio(amount, agreed)?.round(1).toString() ?? null;
        return { ...row, amount: amount.toString(), percentage };
      }),
    };
  }
}
