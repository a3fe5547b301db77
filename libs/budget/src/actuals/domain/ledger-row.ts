import type { Money, TextParams } from '@koersvast/kernel';
import type { LegalBasis, LedgerSide } from '../../ledger/domain/ledger';

/** One booking as the ledger of a municipality wrote it (domain D4); null where the file says nothing. */
export interface LedgerRow {
  administration: string;
  year: number;
  /** 0 (opening) to 13 (closing); `year` when it was written with the month. */
  period: { number: number; year: number | null };
  ledgerAccount: string;
  costCentre: string | null;
  taskField: string | null;
  category: string | null;
  budgetProgramme: string | null;
  legalBasis: string | null;
  side: string | null;
  municipality: string | null;
  buildingBlock: string | null;
  contract: string | null;
  journal: string;
  document: string;
  line: number;
  amount: Money;
  description: string | null;
}

/** Something of the programme by the names that a file may use for it. */
export interface NamedThing {
  id: string;
  names: string[];
}

/** What the rows are held against. A structured clone: it travels to the process that reads. */
export interface LedgerContext {
  municipalities: NamedThing[];
  buildingBlocks: NamedThing[];
  /** Days 'yyyy-mm-dd', both included. */
  contracts: (NamedThing & { startsOn: string; endsOn: string })[];
  /** Taakvelden of Iv3 with the days from and before which they hold. */
  taskFields: { code: string; name: string; validFrom: string; validTo: string | null }[];
  /** What people said that codes stand for, by `column|source|code` in lower case. */
  codes: [key: string, value: string][];
}

/** Where a row is booked, once it is right. */
export interface LedgerPlace {
  municipalityId: string;
  buildingBlockId: string | null;
  contractId: string | null;
  side: LedgerSide;
  legalBasis: LegalBasis;
  taskField: string;
}

export type LedgerColumn = keyof LedgerRow;

export interface LedgerProblem {
  column: LedgerColumn;
  code: string;
  params: TextParams;
  /** A code that a person can say the meaning of. */
  unknown?: { column: LedgerColumn; source: string; code: string };
}

/** A code that stands for nothing of ours, on purpose: costs that belong to no building block. */
export const NO_BLOCK = 'NONE';

const SIDES: Readonly<Record<string, LedgerSide>> = {
  ...{ l: 'COST', lasten: 'COST', last: 'COST', kosten: 'COST', uitgaven: 'COST', cost: 'COST' },
  ...{ b: 'INCOME', baten: 'INCOME', bate: 'INCOME', opbrengsten: 'INCOME', inkomsten: 'INCOME', income: 'INCOME' },
};

const BASES: Readonly<Record<string, LegalBasis>> = {
  ...{ contract: 'CONTRACT', 'taakgericht contract': 'CONTRACT', subsidie: 'SUBSIDY', subsidy: 'SUBSIDY' },
  ...{ 'bijdrage gr': 'JOINT_CONTRIBUTION', gr: 'JOINT_CONTRIBUTION', 'joint contribution': 'JOINT_CONTRIBUTION' },
  'bijdrage gemeenschappelijke regeling': 'JOINT_CONTRIBUTION',
  ...{ pgb: 'PERSONAL_BUDGET', 'persoonsgebonden budget': 'PERSONAL_BUDGET', 'personal budget': 'PERSONAL_BUDGET' },
  ...{ 'eigen uitvoering': 'OWN', eigen: 'OWN', own: 'OWN' },
};

/** Case, accents, dashes and blanks are the source's own: `Wijkteam  2023` and `wijkteam-2023` are one name. */
export const plainName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const indexOf = (things: readonly NamedThing[]): Map<string, string> =>
  new Map(things.flatMap(({ id, names }) => names.map((name) => [plainName(name), id])));

/** The first of the month in which a period counts: 0 in January, 13 in December. */
const monthOf = (year: number, period: number): string =>
  `${year}-${String(Math.min(Math.max(period, 1), 12)).padStart(2, '0')}`;

/** Codings that are remembered at once; a ledger has some thousands of them. */
const MOST_PLACES = 50_000;

/** All of a row that its place hangs on. */
const codingOf = (row: LedgerRow): string =>
  [
    row.administration,
    row.ledgerAccount,
    row.municipality,
    row.side,
    row.category,
    row.legalBasis,
    row.taskField,
    row.buildingBlock,
    row.contract,
    row.year,
    row.period.number,
    row.period.year,
  ].join('\u0001');

/** Places rows in the books; remembers where it put each coding, because a file repeats them a million times. */
export class LedgerPlacer {
  private readonly municipalities: Map<string, string>;
  private readonly blocks: Map<string, string>;
  private readonly contractNames: Map<string, string>;
  private readonly codes: Map<string, string>;
  private readonly taskFields = new Map<number, Map<string, string>>();
  private readonly places = new Map<string, { place: LedgerPlace }>();
  private problems: LedgerProblem[] = [];

  constructor(private readonly context: LedgerContext) {
    this.municipalities = indexOf(context.municipalities);
    this.blocks = indexOf(context.buildingBlocks);
    this.contractNames = indexOf(context.contracts);
    this.codes = new Map(context.codes);
  }

  /** The place of a row, or every problem with its column; nothing is guessed. */
  place(row: LedgerRow): { place: LedgerPlace } | { problems: LedgerProblem[] } {
    const coding = codingOf(row);
    const known = this.places.get(coding);
    if (known) return known;
    const finding = this.find(row);
    if ('place' in finding) {
      if (this.places.size >= MOST_PLACES) this.places.clear();
      this.places.set(coding, finding);
    }
    return finding;
  }

  private find(row: LedgerRow): { place: LedgerPlace } | { problems: LedgerProblem[] } {
    this.problems = [];
    const { administration, ledgerAccount } = row;
    const account = { source: administration, instead: `grootboek ${ledgerAccount}` };
    const municipalityId = this.meaningOf('municipality', row.municipality, this.municipalities, {
      source: '',
      instead: `administratie ${administration}`,
    });
    const side = this.sideOf(row) ?? this.meaningOf('side', row.side, SIDE_WORDS, account);
    const legalBasis = this.meaningOf('legalBasis', row.legalBasis, BASE_WORDS, account);
    const taskField = this.meaningOf('taskField', row.taskField, this.taskFieldsOf(row.year), account);
    const buildingBlockId = this.blockOf(row.buildingBlock);
    if (row.period.year !== null && row.period.year !== row.year) {
      this.problems.push({ column: 'period', code: 'actuals.period-year', params: { year: row.year } });
    }
    const contractId = legalBasis === 'CONTRACT' ? this.contractOf(row) : null;
    if (this.problems.length > 0) return { problems: this.problems };
    return {
      place: {
        ...{ municipalityId: municipalityId!, buildingBlockId, contractId, taskField: taskField! },
        ...{ side: side as LedgerSide, legalBasis: legalBasis as LegalBasis },
      },
    };
  }

  /** What a cell stands for: a name of ours, else what a person said of it, else a code to be mapped. */
  private meaningOf(
    column: LedgerColumn,
    cell: string | null,
    names: ReadonlyMap<string, string>,
    { source, instead }: { source: string; instead: string },
  ): string | null {
    const code = cell ?? instead;
    const key = `${column}|${source}|${code}`.toLowerCase();
    const known = (cell === null ? undefined : names.get(plainName(cell))) ?? this.codes.get(key);
    if (known !== undefined) return known;
    const text = cell === null ? `actuals.${column}-missing` : `actuals.${column}-unknown`;
    this.problems.push({ column, code: text, params: { value: code }, unknown: { column, source, code } });
    return null;
  }

  /** Taakvelden that hold in a year, by their code as names are compared. */
  private taskFieldsOf(year: number): Map<string, string> {
    const known = this.taskFields.get(year);
    if (known) return known;
    const day = `${year}-01-01`;
    const holding = this.context.taskFields.filter(
      ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day),
    );
    const fields = new Map(holding.map(({ code }) => [plainName(code), code]));
    this.taskFields.set(year, fields);
    return fields;
  }

  /** An economic category begins with its side. */
  private sideOf({ side, category }: LedgerRow): LedgerSide | null {
    if (side !== null) return SIDES[plainName(side)] ?? null;
    if (category?.startsWith('L')) return 'COST';
    return category?.startsWith('B') ? 'INCOME' : null;
  }

  private blockOf(cell: string | null): string | null {
    if (cell === null) return null;
    const found = this.meaningOf('buildingBlock', cell, this.blocks, { source: '', instead: '' });
    return found === NO_BLOCK ? null : found;
  }

  /** The contract that runs in the month, or of several the one that the row names. */
  private contractOf({ contract, year, period }: LedgerRow): string | null {
    const month = monthOf(year, period.number);
    const running = this.context.contracts.filter(
      ({ startsOn, endsOn }) => startsOn.slice(0, 7) <= month && endsOn.slice(0, 7) >= month,
    );
    const named = contract === null ? null : this.contractNames.get(plainName(contract));
    const fit = named === null ? running : running.filter(({ id }) => id === named);
    if (fit.length === 1) return fit[0]!.id;
    const column = contract === null ? 'legalBasis' : 'contract';
    const code = fit.length > 1 ? 'actuals.which-contract' : 'actuals.no-contract';
    this.problems.push({ column, code, params: { month, value: contract ?? '' } });
    return null;
  }
}

const SIDE_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(SIDES));
const BASE_WORDS: ReadonlyMap<string, string> = new Map(Object.entries(BASES));
