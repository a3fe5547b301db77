import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { keysetPage, Page, UnitOfWork } from '@koersvast/platform';
import type { BudgetLineListRequest } from '../http/budget-line.request';
import type { BudgetLineItem, BudgetLineResponse, BudgetLineVersionResponse } from '../http/budget-line.response';

const SELECT = `
  select l.id, l.code, m.name || ' · ' || b.name as title, l.year, l.agreed_budget_id as "agreedBudgetId",
         a.contract_id as "contractId", c.code as "contractCode", l.municipality_id as "municipalityId",
         m.name as municipality, l.building_block_id as "buildingBlockId", b.name as "buildingBlock",
         lv.amount_cents as amount, lv.id as "versionId", lv.n as "versionNumber", l.row_version as "rowVersion"
  from budget_line l
  join budget_line_version lv on lv.id = l.current_version_id
  join agreed_budget a on a.id = l.agreed_budget_id
  join contract c on c.id = a.contract_id
  join municipality m on m.id = l.municipality_id
  join building_block b on b.id = l.building_block_id`;

const VERSIONS = `
  select lv.id, lv.n, lv.amount_cents as amount, v.n as "budgetVersionNumber", mk.name as "municipalityKeyName",
         bk.name as "buildingBlockKeyName", v.decision_reference as "decisionReference", lv.recorded_at as "recordedAt",
         u.name as "recordedBy"
  from budget_line_version lv
  join budget_split s on s.id = lv.budget_split_id
  join agreed_budget_version v on v.id = s.agreed_budget_version_id
  left join allocation_key mk on mk.id = s.municipality_key_id
  left join allocation_key bk on bk.id = s.building_block_key_id
  left join user_account u on u.id = lv.recorded_by
  where lv.budget_line_id = $1 order by lv.n desc`;

const item = <Row extends { amount: string }>(row: Row): Row => ({
  ...row,
  amount: Money.fromCents(row.amount).toString(),
});

/** Lines of the contract budget as a list, and one with its versions. */
@Injectable()
export class BudgetLineQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(programmeId: string, request: BudgetLineListRequest): Promise<Page<BudgetLineItem>> {
    const { items, next } = await keysetPage<BudgetLineItem>(
      this.unitOfWork,
      {
        sql: `${SELECT} where l.programme_id = $1 and ($2::int is null or l.year = $2)
              and ($3::uuid is null or l.municipality_id = $3) and ($4::uuid is null or l.building_block_id = $4)
              and ($5::text is null or l.code || ' ' || m.name || ' ' || b.name ilike '%' || $5 || '%')`,
        parameters: [
          programmeId,
          request.year ?? null,
          request.municipalityId ?? null,
          request.buildingBlockId ?? null,
          request.q ?? null,
        ],
        sorts: { code: { column: 'code', type: 'text' }, amount: { column: 'amount', type: 'bigint' } },
        defaultSort: 'code',
      },
      request,
    );
    return { items: items.map(item), next };
  }

  /** @throws DomainError 404 when there is none or the actor may not read it */
  async one(id: string): Promise<BudgetLineResponse> {
    const programmes = this.unitOfWork.actor.programmesWith('budget.read');
    const [line] = await this.unitOfWork.query<BudgetLineItem>(
      `${SELECT} where l.id = $1 and l.programme_id = any ($2)`,
      [id, programmes],
    );
    if (!line) throw new DomainError('platform.not-found', { status: 404 });
    const versions = await this.unitOfWork.query<Omit<BudgetLineVersionResponse, 'recordedAt'> & { recordedAt: Date }>(
      VERSIONS,
      [id],
    );
    return {
      ...item(line),
      versions: versions.map((version) => ({ ...item(version), recordedAt: version.recordedAt.toISOString() })),
    };
  }
}
