import { Injectable } from '@nestjs/common';
import { LocalDate, Money, Period } from '@koersvast/kernel';
import { keysetPage, UnitOfWork } from '@koersvast/platform';
import { BookQuestion, BookTotal, BookTotals } from '../../../ledger/queries/book-totals.query';
import { Conditions, Narrowing, upperMonth } from '../../../ledger/queries/narrowing';
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

/** Which bookings a figure is the sum of, how many there are and what they add up to. */
export interface FigureBookings {
  where: Conditions;
  count: number;
  total: string;
}

const SPENT = {
  table: 'expenditure_line',
  select: `e.id, e.period::text as date, coalesce(nullif(e.description, ''), e.document) as text,
    e.document || ' / ' || e.line || case when e.revision > 1 then ' (' || e.revision || ')' else '' end as reference,
    m.name || ', ' || b.name as place, e.amount_cents as amount, e.recorded_at as "knownSince"`,
  from: `join expenditure_line e on e.id = page.id join municipality m on m.id = e.municipality_id
    join building_block b on b.id = e.building_block_id`,
};

const ACTUAL = {
  table: 'actual',
  select: `a.id, a.period::text as date, coalesce(nullif(a.description, ''), a.document) as text,
    a.administration || ' ' || a.journal || ' ' || a.document || ' / ' || a.line
      || case when a.revision > 1 then ' (' || a.revision || ')' else '' end as reference,
    m.name as place, a.amount_cents as amount, a.recorded_at as "knownSince"`,
  from: 'join actual a on a.id = page.id join municipality m on m.id = a.municipality_id',
};

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
    return this.page(SPENT, await this.spentLines(figure), figure);
  }

  async actual(figure: OpenedFigure): Promise<BoardPartsResponse> {
    return this.page(ACTUAL, await this.actualLines(figure), figure);
  }

  async actualOfContract(figure: OpenedFigure): Promise<BoardPartsResponse> {
    return this.page(ACTUAL, await this.contractLines(figure), figure);
  }

  /** The lines of bestedingen behind a figure; null where nothing can have been spent yet. */
  async spentLines(figure: OpenedFigure): Promise<FigureBookings | null> {
    const range = rangeOf(figure);
    const { contractId, programmeId, place, municipalityId } = figure;
    if (!range || !contractId) return null;
    const municipality = place.municipality ?? municipalityId;
    const own = await this.between(
      figure,
      { programmeId, measures: ['EXPENDITURE'], ...range, contractId, municipalityId: municipality },
      ({ buildingBlockId }) => place['building-block'] === undefined || buildingBlockId === place['building-block'],
    );
    const where = inRange(figure, range)
      .with((n) => `contract_id = ${n}`, contractId)
      .with((n) => `municipality_id = ${n}`, municipality)
      .member('building_block_id', place['building-block']);
    return { where: where.conditions, ...own };
  }

  /** On the ground of the contract; on route c the bijdragen that the begroting has for it. */
  async contractLines(figure: OpenedFigure): Promise<FigureBookings | null> {
    const { board, programmeId, year, asOf, knownBefore } = figure;
    const lines =
      board?.contract.paymentRoute === 'C' ? await this.budgets.lines({ programmeId, year, asOf, knownBefore }) : [];
    const own = lines.filter(({ side }) => side === figure.side);
    return this.actualLines(figure, board ? contributionFields(own, board.contract.id) : []);
  }

  /** @param fields only bookings of the contract: on its ground, or a bijdrage on these taakvelden of a municipality */
  async actualLines(figure: OpenedFigure, fields: string[] | null = null): Promise<FigureBookings | null> {
    const range = rangeOf(figure);
    const { programmeId, place, municipalityId, side } = figure;
    const [owner, code] = programmeOf(place.programme);
    const municipality = place.municipality ?? owner ?? municipalityId;
    if (!range || (owner && municipality !== owner)) return null;
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
    const where = inRange(figure, range)
      .with((n) => `side = ${n}`, side)
      .with((n) => `year = ${n}`, figure.year)
      .with((n) => `municipality_id = ${n}`, municipality)
      .member('building_block_id', place['building-block'])
      .member('task_field', place['task-field'])
      .member('legal_basis', place['legal-basis'])
      .member('budget_programme', code)
      .with(OF_CONTRACT, fields && `{${fields.join(',')}}`);
    return { where: where.conditions, ...own };
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
    { table, select, from }: typeof SPENT,
    bookings: FigureBookings | null,
    { after, limit }: OpenedFigure,
  ): Promise<BoardPartsResponse> {
    if (!bookings) return whole([]);
    const { where, ...totals } = bookings;
    const { items, next } = await keysetPage<Booking>(
      this.unitOfWork,
      {
        sql: `select id, period from ${table} where ${where.sql}`,
        parameters: where.parameters,
        ...{ sorts: { period: { column: 'period', type: 'date' } }, defaultSort: '-period', beside: { select, from } },
      },
      { after, limit },
    );
    return { items: items.map(presented), next, ...totals };
  }
}

/** Keys of municipality and taakveld (see fieldKey) as the text of an array, so that it can also be written into a COPY. */
const OF_CONTRACT = (n: string) =>
  `(legal_basis = 'CONTRACT' or (legal_basis = 'JOINT_CONTRIBUTION'
    and municipality_id::text || '~' || coalesce(task_field, '') = any (${n}::text[])))`;

const inRange = (figure: OpenedFigure, range: { from: LocalDate; to: LocalDate }): Narrowing =>
  new Narrowing()
    .with((n) => `programme_id = ${n}`, figure.programmeId)
    .with((n) => `period >= ${n}`, range.from)
    .with((n) => `${upperMonth('period', { after: figure.after })} < ${n}`, range.to)
    .with((n) => `recorded_at < ${n}`, figure.knownBefore === 'infinity' ? null : figure.knownBefore)
    .with((n) => `recorded_at >= ${n}`, figure.knownSince);

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
