import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { BudgetAmendmentStore } from '../data/budget-amendment.store';
import { jointOutcome } from '../domain/joint-amendment';
import type {
  AmendmentRowResponse,
  BudgetAmendmentResponse,
  JointAmendmentResponse,
  JointPartResponse,
} from '../http/budget-amendment.response';
import { AmendmentLinesQuery, type LineBefore } from './amendment-lines.query';
import { AmendmentWeighing } from './amendment-weighing.query';
import { type AmendmentListRow, AMENDMENTS, presentItem } from './budget-amendment-list.query';

type More = Pick<
  BudgetAmendmentResponse,
  | 'reason'
  | 'contractVersion'
  | 'returnedNote'
  | 'proposedBy'
  | 'submittedBy'
  | 'offeredBy'
  | 'decidedBy'
  | 'deviation'
  | 'releasedReason'
  | 'withdrawnReason'
  | 'overrideReason'
  | 'approvalId'
> & { submittedAt: Date | null; offeredAt: Date | null; decidedAt: Date | null };

const MORE = `
  select w.reason, v.n as "contractVersion", w.returned_note as "returnedNote", p.name as "proposedBy", s.name as "submittedBy",
         w.submitted_at as "submittedAt", o.name as "offeredBy", w.offered_at as "offeredAt", d.name as "decidedBy",
         w.decided_at as "decidedAt", w.deviation, w.released_reason as "releasedReason", w.withdrawn_reason as "withdrawnReason",
         w.override_reason as "overrideReason",
         (select a.id from approval a where a.kind = 'budget-amendment' and a.record_id = w.id and a.state = 'REQUESTED') as "approvalId"
  from budget_amendment w
  left join agreed_budget_version v on v.id = w.agreed_budget_version_id
  left join user_account p on p.id = w.recorded_by
  left join user_account s on s.id = w.submitted_by
  left join user_account o on o.id = w.offered_by
  left join user_account d on d.id = w.decided_by
  where w.id = $1`;

const ROWS = `
  select r.municipal_budget_line_id as "lineId", r.change_cents::text as change, b.change_cents::text as booked,
         r.receivable_change_cents::text as receivable, b.receivable_change_cents::text as "receivableBooked", r.sort
  from budget_amendment_row r
  left join budget_mutation b on b.budget_amendment_id = r.budget_amendment_id
    and b.municipal_budget_line_id = r.municipal_budget_line_id
  where r.budget_amendment_id = $1
  union all
  select b.municipal_budget_line_id, '0', b.change_cents::text, '0', b.receivable_change_cents::text, 100000
  from budget_mutation b
  where b.budget_amendment_id = $1 and not exists (
    select 1 from budget_amendment_row r where r.budget_amendment_id = $1
      and r.municipal_budget_line_id = b.municipal_budget_line_id)
  order by sort, "lineId"`;

interface Row {
  lineId: string;
  change: string;
  booked: string | null;
  receivable: string;
  receivableBooked: string | null;
}

/** A row with the line it is about; `change` and `receivableChange` as they count: decided, or asked. */
interface Read {
  line: LineBefore;
  asked: Money;
  change: Money;
  receivableChange: Money;
}

const PARTS = `
  select w.id as "amendmentId", w.code, y.name as municipality, w.state, w.decision_reference as "decisionReference",
         w.decided_on as "decidedOn", w.deviation, w.effective_on as "effectiveOn"
  from budget_amendment w join municipal_budget m on m.id = w.municipal_budget_id
  join municipality y on y.id = m.municipality_id
  where w.joint_amendment_id = $1 order by y.sort`;

const OPEN = ['PROPOSED', 'SUBMITTED', 'OFFERED'];

/** One begrotingswijziging: what it asks, what it comes to, who stood for it and what was decided. */
@Injectable()
export class BudgetAmendmentQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BudgetAmendmentStore,
    private readonly lines: AmendmentLinesQuery,
    private readonly weighing: AmendmentWeighing,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 */
  async one(id: string): Promise<BudgetAmendmentResponse> {
    const [row] = await this.unitOfWork.query<AmendmentListRow>(`${AMENDMENTS} where w.id = $1`, [id]);
    if (!row || !this.unitOfWork.actor.can('budget-amendment.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const [more] = await this.unitOfWork.query<More>(MORE, [id]);
    const place = await this.store.place(row.municipalBudgetId);
    const lines = await this.lines.of(row.municipalBudgetId, id);
    const rows = await this.rows(id, lines);
    const counted = rows.map(({ line, change, receivableChange }) => ({ ...line, change, receivableChange }));
    const weighing = await this.weighing.of(place, counted, row.duration, lines, OPEN.includes(row.state));
    const decideBy = LocalDate.of(row.year, 12, 31);
    return {
      ...presentItem(row),
      ...more!,
      ...{ submittedAt: iso(more!.submittedAt), offeredAt: iso(more!.offeredAt), decidedAt: iso(more!.decidedAt) },
      // What was offered under one rule stays with who was asked, also when the rule changes later.
      weighing: { ...weighing, authority: row.authority ?? weighing.authority },
      rows: rows.map(present),
      joint: row.jointAmendmentId ? await this.joint(row.jointAmendmentId) : null,
      decideBy,
      daysLeft: OPEN.includes(row.state) ? LocalDate.daysBetween(LocalDate.parse(this.clock.today()), decideBy) : null,
    };
  }

  /** @throws DomainError 404 */
  async joint(id: string): Promise<JointAmendmentResponse> {
    type Row = Pick<JointAmendmentResponse, 'id' | 'code' | 'title' | 'year' | 'effectiveOn' | 'rowVersion'> & {
      programmeId: string;
    };
    const [row] = await this.unitOfWork.query<Row>(
      `select id, code, title, year, effective_on as "effectiveOn", programme_id as "programmeId",
              row_version as "rowVersion"
       from joint_amendment where id = $1`,
      [id],
    );
    if (!row || !this.unitOfWork.actor.can('budget-amendment.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    const { programmeId: _, ...joint } = row;
    const parts = await this.unitOfWork.query<JointPartResponse>(PARTS, [id]);
    return { ...joint, state: jointOutcome(parts).state, parts };
  }

  private async rows(id: string, lines: readonly LineBefore[]): Promise<Read[]> {
    const rows = await this.unitOfWork.query<Row>(ROWS, [id]);
    return rows.flatMap(({ lineId, change, booked, receivable, receivableBooked }) => {
      const line = lines.find((one) => one.id === lineId);
      if (!line) return [];
      const [asked, counts] = [Money.fromCents(change), Money.fromCents(booked ?? change)];
      return [{ line, asked, change: counts, receivableChange: Money.fromCents(receivableBooked ?? receivable) }];
    });
  }
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const present = ({ line, asked, change, receivableChange }: Read): AmendmentRowResponse => ({
  ...{ lineId: line.id, code: line.code, description: line.description, budgetProgrammeId: line.budgetProgrammeId },
  programme: `${line.programmeCode} ${line.programmeName}`,
  ...{ taskField: line.taskField, category: line.category, side: line.side, legalBasis: line.legalBasis },
  ...{ boundary: line.boundary, contractId: line.contractId, contractCode: line.contractCode },
  ...{ vatTreatment: line.vatTreatment, isNew: line.budgetAmendmentId !== null },
  ...{ before: line.before.toString(), change: asked.toString(), after: line.before.plus(change).toString() },
  ...{ receivableBefore: line.receivableBefore.toString(), receivableChange: receivableChange.toString() },
  receivableAfter: line.receivableBefore.plus(receivableChange).toString(),
  decided: change.equals(asked) ? null : change.toString(),
});
