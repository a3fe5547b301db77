import { Injectable } from '@nestjs/common';
import { CalendarEntry, CalendarRange, CalendarSource, CalendarSourcePort, UnitOfWork } from '@koersvast/platform';
import type { ContractTerms } from '../domain/contract-terms';
import { termDates } from '../domain/terms-rules';

interface Row {
  id: string;
  code: string;
  title: string;
  state: string;
  terms: Pick<ContractTerms, 'startsOn' | 'endsOn' | 'noticeMonths' | 'renewals'>;
  revision: number;
}

type Day = Pick<CalendarEntry, 'part' | 'on' | 'title' | 'done'>;

/** Start, end, notice and the days of renewal of contracts, by what is agreed last (domain E). */
@Injectable()
@CalendarSource(['CONTRACT'])
export class ContractCalendar implements CalendarSourcePort {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async between(programmeId: string, { from, to, limit }: CalendarRange): Promise<CalendarEntry[]> {
    const { actor } = this.unitOfWork;
    if (!actor.can('contract.read', { programmeId })) return [];
    const rows = await this.unitOfWork.query<Row>(
      `select c.id, c.code, c.title, c.state, v.n as revision,
              jsonb_build_object('startsOn', v.terms -> 'startsOn', 'endsOn', v.terms -> 'endsOn',
                'noticeMonths', v.terms -> 'noticeMonths', 'renewals', v.terms -> 'renewals') as terms
       from contract c join lateral (
         select n, terms from contract_version where contract_id = c.id and superseded_at is null
         order by valid_from desc limit 1) v on true
       where c.programme_id = $1 and c.state <> 'ENDED' order by c.code`,
      [programmeId],
    );
    const mine = actor.can('contract.write', { programmeId });
    return rows
      .flatMap((row) => daysOf(row).map((day) => asEntry(row, day, mine)))
      .filter(({ on }) => on >= from && on <= to)
      .sort((one, other) => one.on.localeCompare(other.on) || one.code.localeCompare(other.code))
      .slice(0, limit);
  }
}

function daysOf({ state, terms }: Row): Day[] {
  const { noticeBy, renewals } = termDates(terms as ContractTerms);
  return [
    { part: 'start', on: terms.startsOn, title: 'Contract begint', done: state !== 'DRAFT' },
    { part: 'end', on: terms.endsOn, title: 'Laatste dag van het contract', done: false },
    ...(noticeBy ? [{ part: 'notice', on: noticeBy, title: 'Opzeggen uiterlijk', done: false }] : []),
    ...renewals.flatMap(({ number, decideBy, announceBy }) => [
      { part: `decide-${number}`, on: decideBy, title: `Besluit over verlenging ${number}`, done: false },
      { part: `announce-${number}`, on: announceBy, title: `Verlenging ${number} melden`, done: false },
    ]),
  ];
}

const asEntry = ({ id, code, title, revision }: Row, day: Day, mine: boolean): CalendarEntry => ({
  ...day,
  title: `${day.title}: ${title}`,
  kind: 'CONTRACT',
  recordId: id,
  code,
  url: `/contracten/${id}`,
  municipalityId: null,
  mine,
  fixed: true,
  confidential: false,
  revision,
});
