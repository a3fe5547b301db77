import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { AgreedBudgetListRequest } from '../http/agreed-budget.request';
import type { AgreedBudgetItem, AgreedBudgetResponse, BudgetVersionResponse } from '../http/agreed-budget.response';
import { AppliedSplitQuery } from './applied-split.query';

const LIST = `
  select b.id, b.contract_id as "contractId", c.code as "contractCode", c.title as "contractTitle", b.year,
         v.agreed_cents as agreed, v.n as versions, b.row_version as "rowVersion",
         exists (select 1 from budget_split s where s.agreed_budget_version_id = v.id) as "isSplit"
  from agreed_budget b
  join contract c on c.id = b.contract_id
  join agreed_budget_version v on v.id = b.current_version_id
  where b.programme_id = $1 and ($2::int is null or b.year = $2) and ($3::uuid is null or b.contract_id = $3)`;

const ONE = `
  select b.id, b.programme_id as "programmeId", b.contract_id as "contractId", c.code as "contractCode",
         c.title as "contractTitle", c.contractor, b.year, b.row_version as "rowVersion"
  from agreed_budget b join contract c on c.id = b.contract_id where b.id = $1`;

const VERSIONS = `
  select v.id, v.n, v.kind, v.change_cents as change, v.agreed_cents as agreed, v.note, v.valid_from as "validFromDate",
         v.decision_reference as "decisionReference", v.recorded_at as "recordedAt", u.name as "recordedBy",
         case when i.method is not null then json_build_object('method', i.method, 'payWeight', trim_scale(i.pay_weight)::text,
           'stepDecimals', i.step_decimals, 'correctsLastYear', i.corrects_last_year,
           'percentage', trim_scale(i.percentage)::text) end as indexation
  from agreed_budget_version v left join user_account u on u.id = v.recorded_by
  left join budget_indexation i on i.agreed_budget_version_id = v.id
  where v.agreed_budget_id = $1 order by v.n desc`;

type VersionRow = Omit<BudgetVersionResponse, 'recordedAt'> & { recordedAt: Date };
type BudgetRow = Omit<AgreedBudgetResponse, 'agreed' | 'versions' | 'split'> & { programmeId: string };

const amount = (cents: string): string => Money.fromCents(cents).toString();

/** Agreed budgets as a list and one with its versions and its last split. */
@Injectable()
export class AgreedBudgetQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly splits: AppliedSplitQuery,
  ) {}

  async page(programmeId: string, request: AgreedBudgetListRequest): Promise<Page<AgreedBudgetItem>> {
    const { items, next } = await keysetPage<AgreedBudgetItem>(
      this.unitOfWork,
      {
        sql: LIST,
        parameters: [programmeId, request.year ?? null, request.contractId ?? null],
        sorts: { year: { column: 'year', type: 'integer' }, contractCode: { column: '"contractCode"', type: 'text' } },
        defaultSort: '-year',
      },
      request,
    );
    return { items: items.map((item) => ({ ...item, agreed: amount(item.agreed) })), next };
  }

  /** @throws DomainError 404 when there is none or the actor may not read it */
  async one(id: string): Promise<AgreedBudgetResponse> {
    const [row] = await this.unitOfWork.query<BudgetRow>(ONE, [id]);
    if (!row || !this.unitOfWork.actor.can('budget.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const { programmeId: _, ...budget } = row;
    const versions = await this.unitOfWork.query<VersionRow>(VERSIONS, [id]);
    return {
      ...budget,
      agreed: amount(versions[0]!.agreed),
      versions: versions.map((version) => ({
        ...version,
        change: amount(version.change),
        agreed: amount(version.agreed),
        recordedAt: version.recordedAt.toISOString(),
      })),
      split: await this.splits.latest(id),
    };
  }
}
