import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { AppliedLineResponse, AppliedSplitResponse } from '../http/agreed-budget.response';

const SPLIT = `
  select s.id, v.n as "versionNumber", v.agreed_cents as agreed, mk.name as "municipalityKeyName",
         bk.name as "buildingBlockKeyName",
         array(select b.name || ': ' || k.name from budget_split_block_key o
           join building_block b on b.id = o.building_block_id join allocation_key k on k.id = o.municipality_key_id
           where o.budget_split_id = s.id order by b.number) as "blockKeyNames", s.recorded_at as "recordedAt", u.name as "recordedBy"
  from budget_split s
  join agreed_budget_version v on v.id = s.agreed_budget_version_id
  left join allocation_key mk on mk.id = s.municipality_key_id
  left join allocation_key bk on bk.id = s.building_block_key_id
  left join user_account u on u.id = s.recorded_by
  where v.agreed_budget_id = $1 order by v.n desc, s.n desc limit 1`;

const LINES = `
  select l.id, l.code, l.municipality_id as "municipalityId", m.name as municipality,
         l.building_block_id as "buildingBlockId", b.name as "buildingBlock", lv.amount_cents as amount
  from budget_line_version lv
  join budget_line l on l.id = lv.budget_line_id
  join municipality m on m.id = l.municipality_id
  join building_block b on b.id = l.building_block_id
  where lv.budget_split_id = $1 order by m.sort, b.number`;

/** The last split of an agreed budget with its lines. */
@Injectable()
export class AppliedSplitQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async latest(agreedBudgetId: string): Promise<AppliedSplitResponse | null> {
    type Row = Omit<AppliedSplitResponse, 'recordedAt' | 'lines'> & { recordedAt: Date };
    const [split] = await this.unitOfWork.query<Row>(SPLIT, [agreedBudgetId]);
    if (!split) return null;
    const lines = await this.unitOfWork.query<AppliedLineResponse>(LINES, [split.id]);
    return {
      ...split,
      agreed: Money.fromCents(split.agreed).toString(),
      recordedAt: split.recordedAt.toISOString(),
      lines: lines.map((line) => ({ ...line, amount: Money.fromCents(line.amount).toString() })),
    };
  }
}
