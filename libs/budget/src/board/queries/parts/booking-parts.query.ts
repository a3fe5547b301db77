import { Injectable } from '@nestjs/common';
import { LocalDate, Money, Period } from '@koersvast/kernel';
import { keysetPage, UnitOfWork } from '@koersvast/platform';
import { BookQuestion, BookTotal, BookTotals } from '../../../ledger/queries/book-totals.query';
import { contributionFields, fieldKey } from '../../domain/contract-places';
import { monthsOf } from '../../domain/figure-place';
import { MunicipalBudgetFacts } from '../../../municipal-budgets/queries/municipal-budget-facts.query';
import type { BoardPartResponse, BoardPartsResponse } from '../../http/board-parts.response';
import { OpenedFigure, whole } from './figure';

interface Booking {
  id: string;
  date: string;
  text: string;
  reference: string;
  place: string;
  amount: string;
  knownSince: Date;
}

/** A member that is not named is `''` in a place, and null in the books. */
const SAME = (column: string, n: number) =>
  `($${n}::text is null or ${column} = nullif($${n}, '') or ($${n} = '' and ${column} is null))`;

const SPENT = `
  select e.id, e.period::text as date, e.period, coalesce(nullif(e.description, ''), e.document) as text,
         e.document || ' / ' || e.line || case when e.revision > 1 then ' (' || e.revision || ')' else '' end as reference,
         (select m.name || ', ' || b.name from municipality m, building_block b
          where m.id = e.municipality_id and b.id = e.building_block_id) as place,
         e.amount_cents as amount, e.recorded_at as "knownSince"
  from expenditure_line e
  where e.programme_id = $1 and e.contract_id = $2 and e.period >= $3 and e.period < $4 and e.recorded_at < $5
    and ${SAME('e.municipality_id::text', 6)} and ${SAME('e.building_block_id::text', 7)}
    and ($8::timestamptz is null or e.recorded_at >= $8)`;

const ACTUAL = `
  select a.id, a.period::text as date, a.period, coalesce(nullif(a.description, ''), a.document) as text,
         a.administration || ' ' || a.journal || ' ' || a.document || ' / ' || a.line
           || case when a.revision > 1 then ' (' || a.revision || ')' else '' end as reference,
         (select m.name from municipality m where m.id = a.municipality_id) as place,
         a.amount_cents as amount, a.recorded_at as "knownSince"
  from actual a
  where a.programme_id = $1 and a.side = $2 and a.period >= $3 and a.period < $4 and a.recorded_at < $5
    and a.year = extract(year from $3::date)
    and ${SAME('a.municipality_id::text', 6)} and ${SAME('a.building_block_id::text', 7)} and ${SAME('a.task_field', 8)}
    and ${SAME('a.legal_basis', 9)} and ${SAME('a.budget_programme', 10)}
    and ($11::text[] is null or a.legal_basis = 'CONTRACT' or (a.legal_basis = 'JOINT_CONTRIBUTION'
      and a.municipality_id::text || '~' || coalesce(a.task_field, '') = any ($11)))
    and ($12::timestamptz is null or a.recorded_at >= $12)`;

const BY = ['municipalityId', 'buildingBlockId', 'taskField', 'legalBasis', 'budgetProgramme'] as const;
type Total = BookTotal<(typeof BY)[number]>;

const isOfContract = ({ municipalityId, taskField, legalBasis }: Total, fields: readonly string[]): boolean =>
  legalBasis === 'CONTRACT' ||
  (legalBasis === 'JOINT_CONTRIBUTION' && fields.includes(fieldKey(municipalityId, taskField)));

/** The bookings behind besteding and realisatie, page by page; how many there are and their sum come from the totals. */
@Injectable()
export class BookingParts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly totals: BookTotals,
    private readonly budgets: MunicipalBudgetFacts,
  ) {}

  async spent(figure: OpenedFigure): Promise<BoardPartsResponse> {
    const range = rangeOf(figure);
    const { board, programmeId, knownBefore, knownSince, place, municipalityId } = figure;
    if (!range || !board) return whole([]);
    const contractId = board.contract.id;
    const municipality = place.municipality ?? municipalityId;
    const own = await this.between(
      figure,
      { programmeId, measures: ['EXPENDITURE'], ...range, contractId, municipalityId: municipality },
      ({ buildingBlockId }) => place['building-block'] === undefined || buildingBlockId === place['building-block'],
    );
    const filter = [
      ...[programmeId, contractId, range.from, range.to, knownBefore, municipality],
      ...[place['building-block'] ?? null, knownSince],
    ];
    return this.page(SPENT, filter, figure, own);
  }

  /** On the ground of the contract; on route c the bijdragen that the begroting has for it. */
  async actualOfContract(figure: OpenedFigure): Promise<BoardPartsResponse> {
    const { board, programmeId, year, asOf, knownBefore } = figure;
    const lines =
      board?.contract.paymentRoute === 'C' ? await this.budgets.lines({ programmeId, year, asOf, knownBefore }) : [];
    const own = lines.filter(({ side }) => side === figure.side);
    return this.actual(figure, board ? contributionFields(own, board.contract.id) : []);
  }

  /** @param fields only bookings of the contract: on its ground, or a bijdrage on these taakvelden of a municipality */
  async actual(figure: OpenedFigure, fields: string[] | null = null): Promise<BoardPartsResponse> {
    const range = rangeOf(figure);
    const { programmeId, knownBefore, knownSince, place, municipalityId, side } = figure;
    const [owner, code] = programmeOf(place.programme);
    const municipality = place.municipality ?? owner ?? municipalityId;
    if (!range || (owner && municipality !== owner)) return whole([]);
    const same = (asked: string | undefined, found: string | null) => asked === undefined || asked === (found ?? '');
    const own = await this.between(
      figure,
      {
        ...{ programmeId, ...range, municipalityId: municipality },
        measures: [side === 'COST' ? 'ACTUAL_COST' : 'ACTUAL_INCOME'],
      },
      (total) =>
        same(place['building-block'], total.buildingBlockId) &&
        same(place['task-field'], total.taskField) &&
        same(place['legal-basis'], total.legalBasis) &&
        same(code, total.budgetProgramme) &&
        (fields === null || isOfContract(total, fields)),
    );
    const of = [place['building-block'], place['task-field'], place['legal-basis'], code].map(
      (member) => member ?? null,
    );
    const filter = [programmeId, side, range.from, range.to, knownBefore, municipality, ...of, fields, knownSince];
    return this.page(ACTUAL, filter, figure, own);
  }

  /** How many bookings and their sum; of those that became known late, what the later moment has beyond the earlier. */
  private async between(
    { knownBefore, knownSince }: OpenedFigure,
    question: Omit<BookQuestion, 'knownBefore'>,
    wanted: (total: Total) => boolean,
  ): Promise<{ count: number; total: string }> {
    const at = async (moment: string) =>
      (await this.totals.by({ ...question, knownBefore: moment }, ...BY)).filter(wanted);
    const [now, before] = [await at(knownBefore), knownSince === null ? [] : await at(knownSince)];
    const count = (totals: readonly Total[]) => totals.reduce((sum, { lines }) => sum + lines, 0);
    const sum = (totals: readonly Total[]) => Money.sum(totals.map(({ amount }) => amount));
    return { count: count(now) - count(before), total: sum(now).minus(sum(before)).toString() };
  }

  private async page(
    sql: string,
    parameters: unknown[],
    { after, limit }: OpenedFigure,
    totals: { count: number; total: string },
  ): Promise<BoardPartsResponse> {
    const { items, next } = await keysetPage<Booking>(
      this.unitOfWork,
      { sql, parameters, sorts: { period: { column: 'period', type: 'date' } }, defaultSort: '-period' },
      { after, limit },
    );
    return { items: items.map(presented), next, ...totals };
  }
}

const presented = (booking: Booking): BoardPartResponse => ({
  ...{ id: booking.id, date: booking.date, text: booking.text, url: null },
  reference: `${booking.reference} · ${booking.place}`,
  amount: Money.fromCents(booking.amount).toString(),
  knownSince: booking.knownSince.toISOString(),
});

/** The ended months of the place as half-open days; null when none has ended. */
function rangeOf({ place, elapsed, year }: OpenedFigure): { from: LocalDate; to: LocalDate } | null {
  const months = monthsOf(place, elapsed);
  if (!months) return null;
  return {
    from: Period.range(Period.of(year, months.first)).from,
    to: Period.range(Period.of(year, months.last)).to,
  };
}

/** A programme names its municipality: `id:code`; one that is not named is of any. */
function programmeOf(member: string | undefined): [municipalityId: string | undefined, code: string | undefined] {
  if (member === undefined || member === '') return [undefined, member];
  const at = member.indexOf(':');
  return [member.slice(0, at), member.slice(at + 1)];
}
