import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import type { AdvanceTerm, TermPaid } from '../domain/advance-schedule';
import type { DayRule } from '../domain/working-day';
import { AdvanceScheduleVersionEntity } from './advance-schedule-version.entity';
import { AdvanceScheduleEntity } from './advance-schedule.entity';
import { AdvanceTermEntity } from './advance-term.entity';

/** The last split of the current version of an agreed budget: what is paid in advance follows it. */
export interface ScheduleBasis {
  splitId: string;
  programmeId: string;
  contractId: string;
  year: number;
  /** First day on which that version of the budget holds. */
  validFrom: string;
  shares: { municipalityId: string; share: Money }[];
}

export interface MunicipalTerms {
  municipalityId: string;
  terms: AdvanceTerm[];
}

const BASIS = `
  select s.id as "splitId", b.programme_id as "programmeId", b.contract_id as "contractId", b.year,
         v.valid_from as "validFrom", l.municipality_id as "municipalityId", sum(lv.amount_cents)::text as cents
  from agreed_budget b
  join agreed_budget_version v on v.agreed_budget_id = b.id
  join lateral (
    select id from budget_split where agreed_budget_version_id = v.id order by n desc limit 1
  ) s on true
  join budget_line_version lv on lv.budget_split_id = s.id join budget_line l on l.id = lv.budget_line_id
  join municipality m on m.id = l.municipality_id
  where b.id = $1 and v.n = (
    select max(w.n) from agreed_budget_version w join budget_split t on t.agreed_budget_version_id = w.id
    where w.agreed_budget_id = b.id)
  group by s.id, b.id, v.id, l.municipality_id, m.sort order by m.sort`;

/** Reads and writes schedules of advances with their append-only versions. */
@Injectable()
export class AdvanceScheduleStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The schedule, locked. @throws DomainError 404, 403, 412 when somebody saved it after `rowVersion` */
  async lock(id: string, rowVersion: number | null): Promise<AdvanceScheduleEntity> {
    const row = await this.unitOfWork
      .repo(AdvanceScheduleEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('advance.write', { programmeId: row.programmeId });
    if (rowVersion !== null) assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  ofBudget(agreedBudgetId: string): Promise<AdvanceScheduleEntity | null> {
    return this.unitOfWork
      .repo(AdvanceScheduleEntity)
      .findOne({ where: { agreedBudgetId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Null while the budget is not divided over municipalities. */
  async basis(agreedBudgetId: string): Promise<ScheduleBasis | null> {
    type Row = Omit<ScheduleBasis, 'shares'> & { municipalityId: string; cents: string };
    const rows = await this.unitOfWork.query<Row>(BASIS, [agreedBudgetId]);
    if (rows.length === 0) return null;
    const { splitId, programmeId, contractId, year, validFrom } = rows[0]!;
    const shares = rows.map(({ municipalityId, cents }) => ({ municipalityId, share: Money.fromCents(cents) }));
    return { splitId, programmeId, contractId, year, validFrom, shares };
  }

  async create(
    row: Pick<AdvanceScheduleEntity, 'programmeId' | 'contractId' | 'agreedBudgetId' | 'year' | 'terms' | 'dueDay'>,
    splitId: string,
    dayRule: DayRule,
    terms: MunicipalTerms[],
  ): Promise<string> {
    const [id, versionId] = [newId(), newId()];
    const { userId: recordedBy } = this.unitOfWork.actor;
    await this.unitOfWork.repo(AdvanceScheduleEntity).insert({ ...row, id, currentVersionId: versionId, recordedBy });
    await this.addVersion({ ...row, id }, versionId, 1, { splitId, dayRule }, terms);
    return id;
  }

  /** @param change what the next version follows; what is not said stays */
  async revise(
    schedule: AdvanceScheduleEntity,
    change: { splitId?: string; dayRule?: DayRule },
    terms: MunicipalTerms[],
  ): Promise<void> {
    const current = await this.version(schedule);
    const { splitId = current.budgetSplitId, dayRule = current.dayRule } = change;
    const versionId = newId();
    await this.addVersion(schedule, versionId, current.n + 1, { splitId, dayRule }, terms);
    await this.touch(schedule, { currentVersionId: versionId });
  }

  async touch(schedule: AdvanceScheduleEntity, change: Partial<AdvanceScheduleEntity> = {}): Promise<void> {
    await this.unitOfWork
      .repo(AdvanceScheduleEntity)
      .update(schedule.id, { ...change, rowVersion: schedule.rowVersion + 1 });
  }

  version({ currentVersionId }: AdvanceScheduleEntity): Promise<AdvanceScheduleVersionEntity> {
    return this.unitOfWork.repo(AdvanceScheduleVersionEntity).findOneByOrFail({ id: currentVersionId });
  }

  /** The terms of the current version with what was paid of each, by municipality and number. */
  async termsPaid(schedule: AdvanceScheduleEntity): Promise<(TermPaid & { municipalityId: string })[]> {
    const rows = await this.unitOfWork.query<{
      municipalityId: string;
      number: number;
      dueOn: string;
      nominalOn: string | null;
      cents: string;
      paid: string;
    }>(
      `select t.municipality_id as "municipalityId", t.number, t.due_on as "dueOn", t.nominal_on as "nominalOn",
              t.amount_cents::text as cents,
              coalesce((select sum(p.amount_cents) from advance_payment p where p.advance_schedule_id = $2
                and p.municipality_id = t.municipality_id and p.term_number = t.number), 0)::text as paid
       from advance_term t where t.version_id = $1 order by t.municipality_id, t.number`,
      [schedule.currentVersionId, schedule.id],
    );
    return rows.map(({ cents, paid, dueOn, nominalOn, ...row }) => ({
      ...{ ...row, dueOn: LocalDate.parse(dueOn), nominalOn: nominalOn === null ? null : LocalDate.parse(nominalOn) },
      ...{ amount: Money.fromCents(cents), paid: Money.fromCents(paid) },
    }));
  }

  private async addVersion(
    { id: advanceScheduleId, programmeId }: Pick<AdvanceScheduleEntity, 'id' | 'programmeId'>,
    versionId: string,
    n: number,
    { splitId: budgetSplitId, dayRule }: { splitId: string; dayRule: DayRule },
    terms: MunicipalTerms[],
  ): Promise<void> {
    const { userId: recordedBy } = this.unitOfWork.actor;
    await this.unitOfWork
      .repo(AdvanceScheduleVersionEntity)
      .insert({ id: versionId, programmeId, advanceScheduleId, n, budgetSplitId, dayRule, recordedBy });
    await this.unitOfWork.repo(AdvanceTermEntity).insert(
      terms.flatMap(({ municipalityId, terms: own }) =>
        own.map(({ number, dueOn, nominalOn, amount }) => ({
          ...{ id: newId(), programmeId, versionId, municipalityId, number, dueOn, nominalOn: nominalOn ?? null },
          amountCents: amount.cents.toString(),
        })),
      ),
    );
  }
}
