import { Injectable } from '@nestjs/common';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { BudgetRuleResponse } from '../http/budget-check.response';

const SELECT = `
  select r.id, r.measured, r.municipality_id as "municipalityId", m.name as municipality, r.action,
         trim_scale(r.threshold_percent)::text as "thresholdPercentage", r.valid_from::text as "validFromDate",
         r.valid_to::text as "validToDate", r.decision_reference as "decisionReference", u.name as "recordedBy",
         (r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2)) as "holdsNow", r.row_version as "rowVersion"
  from budget_rule r
  left join municipality m on m.id = r.municipality_id
  left join user_account u on u.id = r.recorded_by
  where r.programme_id = $1`;

/** All rules, also those that ended. */
@Injectable()
export class BudgetRuleListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  page(programmeId: string, request: PageRequest): Promise<Page<BudgetRuleResponse>> {
    this.unitOfWork.actor.demand('budget-rule.read', { programmeId });
    return keysetPage<BudgetRuleResponse>(
      this.unitOfWork,
      {
        sql: SELECT,
        parameters: [programmeId, this.clock.today()],
        sorts: { validFromDate: { column: '"validFromDate"', type: 'text' } },
        defaultSort: '-validFromDate',
      },
      request,
    );
  }

  async one(programmeId: string, id: string): Promise<BudgetRuleResponse> {
    const [row] = await this.unitOfWork.query<BudgetRuleResponse>(`${SELECT} and r.id = $3`, [
      ...[programmeId, this.clock.today(), id],
    ]);
    return row!;
  }

  /** The programme of a rule. */
  async programmeOf(id: string): Promise<string> {
    const [row] = await this.unitOfWork.query<{ programmeId: string }>(
      'select programme_id as "programmeId" from budget_rule where id = $1',
      [id],
    );
    return row!.programmeId;
  }
}
