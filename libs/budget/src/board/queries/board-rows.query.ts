import { Injectable } from '@nestjs/common';
import { allocate, LocalDate, Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { BookTotals } from '../../ledger/queries/book-totals.query';
import { monthsElapsed } from '../domain/board-figures';
import type { BoardBase } from '../domain/budget-board';

/** What to look at: valid on a day, as known before a moment. */
export interface BoardStand {
  contractId: string;
  year: number;
  /** Stand: versions that hold on this day, months that ended on or before it. 'yyyy-mm-dd'. */
  asOfDate: string;
  /** Only what was recorded before this moment, ISO 8601; 'infinity' for all. */
  knownBefore: string;
  municipalityId?: string | null;
}

export interface BoardBasis {
  /** Version of the agreed budget that holds at the stand; null when none does. */
  versionNumber: number | null;
  agreed: Money | null;
  /** What of that version is not in the lines, because they still follow an earlier version. */
  undivided: Money;
}

const VERSIONS = `
  version as (
    select v.id, v.n, v.agreed_cents from agreed_budget b
    join agreed_budget_version v on v.agreed_budget_id = b.id
    where b.contract_id = $1 and b.year = $2 and v.valid_from <= $3 and v.recorded_at < $4
  ), splits as (
    select s.id, version.n as version, s.n, version.agreed_cents from version
    join budget_split s on s.agreed_budget_version_id = version.id where s.recorded_at < $4
  ), split as (
    select * from splits order by version desc, n desc limit 1
  ), first_split as (
    select * from splits order by version, n limit 1
  )`;

/** The lines that hold at the stand, with what the first division gave them and the base that was to be divided. */
const LINES = `
  with ${VERSIONS}
  select l.id as "lineId", l.code as "lineCode", lv.id as "lineVersionId", l.municipality_id as "municipalityId",
         l.building_block_id as "buildingBlockId", coalesce(lv.amount_cents, 0)::text as agreed,
         coalesce(flv.amount_cents, 0)::text as first, (select agreed_cents from version where n = 1)::text as base
  from split join budget_line_version lv on lv.budget_split_id = split.id
  full join (select v.* from first_split join budget_line_version v on v.budget_split_id = first_split.id) flv
    on flv.budget_line_id = lv.budget_line_id
  join budget_line l on l.id = coalesce(lv.budget_line_id, flv.budget_line_id)
  order by l.number`;

const NAMES = `
  select c.programme_id as "programmeId",
         (select json_agg(json_build_object('id', m.id, 'name', m.name) order by m.sort)
          from municipality m where m.programme_id = c.programme_id) as municipalities,
         (select json_agg(json_build_object('id', b.id, 'name', b.name) order by b.number)
          from building_block b where b.programme_id = c.programme_id) as blocks
  from contract c where c.id = $1`;

const BASIS = `
  with ${VERSIONS}
  select (select n from version order by n desc limit 1) as "versionNumber",
         (select agreed_cents from version order by n desc limit 1) as agreed,
         (select agreed_cents from split) as divided`;

interface LineRow {
  lineId: string;
  lineCode: string;
  lineVersionId: string | null;
  municipalityId: string;
  buildingBlockId: string;
  agreed: string;
  first: string;
  base: string | null;
}

interface Named {
  id: string;
  name: string;
}

interface Names {
  programmeId: string;
  municipalities: Named[];
  blocks: Named[];
}

type Months = (Money | null)[];

@Injectable()
export class BoardRowsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly totals: BookTotals,
  ) {}

  /** One row per line of the agreed budget, and per place where besteding was stated without a line. */
  async rows(stand: BoardStand): Promise<BoardBase[]> {
    const { contractId, year, asOfDate, knownBefore } = stand;
    const [[names], lines] = await Promise.all([
      this.unitOfWork.query<Names>(NAMES, [contractId]),
      this.unitOfWork.query<LineRow>(LINES, [contractId, year, asOfDate, knownBefore]),
    ]);
    if (!names) return [];
    const spent = await this.months(stand, names.programmeId);
    const originals = originalOf(lines);
    const byPlace = new Map(lines.map((line, index) => [place(line), { line, original: originals[index]! }]));
    return names.municipalities
      .filter(({ id }) => !stand.municipalityId || id === stand.municipalityId)
      .flatMap((municipality) =>
        names.blocks.flatMap((block) => {
          const key = place({ municipalityId: municipality.id, buildingBlockId: block.id });
          const [found, months] = [byPlace.get(key), spent.get(key)];
          return found || months ? [baseRow(municipality, block, found, months)] : [];
        }),
      );
  }

  /** Besteding per month of each place, out of the totals that the bookings keep. */
  private async months(stand: BoardStand, programmeId: string): Promise<Map<string, Months>> {
    const { contractId, year, knownBefore, municipalityId } = stand;
    const from = LocalDate.of(year, 1, 1);
    const to = LocalDate.addMonths(from, monthsElapsed(year, stand.asOfDate));
    const booked = await this.totals.by(
      { programmeId, measures: ['EXPENDITURE'], from, to, knownBefore, contractId, municipalityId },
      ...(['municipalityId', 'buildingBlockId', 'period'] as const),
    );
    const months = new Map<string, Months>();
    for (const { municipalityId: of, buildingBlockId, period, amount } of booked) {
      const key = place({ municipalityId: of!, buildingBlockId: buildingBlockId! });
      const own = months.get(key) ?? Array.from({ length: 12 }, () => null);
      own[Number(period!.slice(5, 7)) - 1] = amount;
      months.set(key, own);
    }
    return months;
  }

  async basis({ contractId, year, asOfDate, knownBefore }: BoardStand): Promise<BoardBasis> {
    type Row = { versionNumber: number | null; agreed: string | null; divided: string | null };
    const [row] = await this.unitOfWork.query<Row>(BASIS, [contractId, year, asOfDate, knownBefore]);
    const agreed = row!.agreed === null ? null : Money.fromCents(row!.agreed);
    const divided = Money.fromCents(row!.divided ?? 0);
    return { versionNumber: row!.versionNumber, agreed, undivided: (agreed ?? Money.zero).minus(divided) };
  }

  /**
   * Last month of the year with a statement, 'yyyy-mm-dd' of its first day; null when there is none. From the totals: of
   * millions of lines that were not known yet, none is read.
   */
  async lastPeriod(
    programmeId: string,
    { contractId, year, knownBefore }: Pick<BoardStand, 'contractId' | 'year' | 'knownBefore'>,
  ): Promise<string | null> {
    const [from, to] = [LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)];
    const months = await this.totals.by(
      { programmeId, measures: ['EXPENDITURE'], from, to, knownBefore, contractId },
      'period',
    );
    return (
      months
        .map(({ period }) => period!)
        .sort()
        .at(-1) ?? null
    );
  }
}

const place = ({ municipalityId, buildingBlockId }: { municipalityId: string; buildingBlockId: string }): string =>
  `${municipalityId}~${buildingBlockId}`;

/**
 * What each line got of the base of the year (product D, "original"). When only a later version was divided, the base
 * follows that first division: largest remainder, to the cent.
 */
function originalOf(lines: LineRow[]): Money[] {
  const first = lines.map((line) => Money.fromCents(line.first));
  const base = lines[0]?.base;
  const sum = Money.sum(first);
  if (base === undefined || base === null || sum.isZero() || sum.equals(Money.fromCents(base))) return first;
  return allocate(Money.fromCents(base), first).shares;
}

function baseRow(
  municipality: Named,
  block: Named,
  found: { line: LineRow; original: Money } | undefined,
  months: Months | undefined,
): BoardBase {
  return {
    ...{ municipalityId: municipality.id, municipality: municipality.name },
    ...{ buildingBlockId: block.id, buildingBlock: block.name },
    lineId: found?.line.lineId ?? null,
    lineCode: found?.line.lineCode ?? null,
    lineVersionId: found?.line.lineVersionId ?? null,
    original: found?.original ?? Money.zero,
    agreed: Money.fromCents(found?.line.agreed ?? 0),
    months: months ?? Array.from({ length: 12 }, () => null),
  };
}
