import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { advanceCause, Cause, Place } from '../domain/cause';
import type { SignalSetting } from '../domain/signal-kind';

const OVERDUE = `
  with due as (
    select t.municipality_id, sum(t.amount_cents) as cents, s.id as schedule_id
    from advance_schedule s join advance_term t on t.version_id = s.current_version_id
    where s.contract_id = $1 and s.year = $2 and t.due_on + $4::int < $3::date group by t.municipality_id, s.id
  ), paid as (
    select p.municipality_id, sum(p.amount_cents) as cents from advance_payment p
    join advance_schedule s on s.id = p.advance_schedule_id where s.contract_id = $1 and s.year = $2 and p.paid_on <= $3::date
    group by p.municipality_id
  )
  select m.id as "municipalityId", m.name as municipality, due.cents::text as due, coalesce(paid.cents, 0)::text as paid,
         (select min(t.due_on)::text from (
            select t.due_on, sum(t.amount_cents) over (order by t.due_on, t.number) as so_far
            from advance_schedule s join advance_term t on t.version_id = s.current_version_id
            where s.id = due.schedule_id and t.municipality_id = m.id) t where t.so_far > coalesce(paid.cents, 0)) as since
  from due left join paid using (municipality_id) join municipality m on m.id = due.municipality_id
  where coalesce(paid.cents, 0) < due.cents order by m.sort`;

/** Advances that fell due and were not paid in full, per municipality. */
@Injectable()
export class AdvanceCausesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async causes(place: Place, setting: SignalSetting, today: string): Promise<Cause[]> {
    type Row = { municipalityId: string; municipality: string; due: string; paid: string; since: string };
    const parameters = [place.contractId, place.year, today, setting.days ?? 0];
    const rows = await this.unitOfWork.query<Row>(OVERDUE, parameters);
    return rows.flatMap(({ municipalityId, municipality, due, paid, since }) => {
      const amounts = { due: Money.fromCents(due), paid: Money.fromCents(paid), since };
      return advanceCause({ ...place, municipalityId, name: municipality }, amounts, setting, today) ?? [];
    });
  }
}
