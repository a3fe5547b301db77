import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork, UploadReader } from '@koersvast/platform';
import type { ReadForm } from '@koersvast/sheets';
import { outcome, quantity, shortest } from '../../indicators/domain/measure';
import { isTooSmall } from '../../indicators/domain/suppression';
import { daysOfQuarter, monthsOfQuarter, quarterBefore } from '../../quarters/quarter';
import type { AskedCell, AskedValue } from '../domain/request-content';
import { euros, FIRST_PERCENT, isFar, shiftOf } from '../domain/submission-check';
import {
  placeOfLine,
  placeOfValue,
  readSubmission,
  StatedLine,
  StatedQuarter,
  StatedValue,
  SubmissionFinding,
} from '../exchange/read-submission';
import { cellText, FormRequest, monthText, periodText, requestForm } from '../exchange/request-form';
import { BookedExpenditure, ExpenditureBooks } from '../ports/expenditure-book';
import { periodBefore, StandingFiguresQuery, StandingValue } from '../queries/standing-figures.query';

export interface ReturnedFile {
  name: string;
  bytes: Buffer;
}

export type Change = 'NEW' | 'CHANGED' | 'SAME' | 'KEPT' | 'BLANK';

export interface ComparedValue {
  stated: StatedValue;
  /** What would stand afterwards may be shown; false: the counts are too small. */
  shown: boolean;
  before: StandingValue | null;
  change: Change;
}

export interface ComparedLine {
  cell: AskedCell;
  month: string;
  /** Stated; null: left blank. */
  cents: bigint | null;
  /** Booked from this request before. */
  bookedCents: bigint | null;
  change: Change;
}

export interface Examination {
  stated: Pick<StatedQuarter, 'provisional' | 'forecastCents' | 'remark'>;
  findings: SubmissionFinding[];
  values: ComparedValue[];
  lines: ComparedLine[];
  refused: boolean;
  sha256: string;
}

/** Of the document under which a request is booked; its lines are numbered per version. */
export const documentOf = ({ contractCode, quarter }: Pick<FormRequest, 'contractCode' | 'quarter'>): string =>
  `UITVRAAG ${contractCode} ${quarter}`.slice(0, 60);

/** Holds a workbook that came back against the request and against what stands. Writes nothing. */
@Injectable()
export class SubmissionExamination {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly standing: StandingFiguresQuery,
    private readonly books: ExpenditureBooks,
    private readonly reader: UploadReader,
  ) {}

  /** @throws DomainError 413/415/422 no readable workbook. */
  async of(request: FormRequest, file: ReturnedFile): Promise<Examination> {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const form = await this.reader.form(file.bytes, file.name, requestForm(request));
    const stated = readSubmission(request, form);
    const findings = await this.wholeFile(request, form, stated, sha256);
    const refused = findings.some(({ weight }) => weight === 'REFUSES');
    if (refused) return { stated, findings, values: [], lines: [], refused, sha256 };
    const percent = await this.percentOn(request);
    const values = await this.compareValues(stated, percent, findings);
    const lines = await this.compareLines(request, stated.lines, percent, findings);
    return { stated, findings, values, lines, refused, sha256 };
  }

  /** What refuses the file as a whole, then what the form said of its cells. */
  private async wholeFile(request: FormRequest, form: ReadForm, stated: StatedQuarter, sha256: string) {
    const whole = (weight: SubmissionFinding['weight'], code: string, params = {}): SubmissionFinding => ({
      ...{ weight, kind: null, place: 'Werkmap', code, params },
    });
    const findings = await this.named(form, stated.findings);
    if (findings.some(({ weight }) => weight === 'REFUSES')) return findings;
    const earlier = await this.unitOfWork.query<{ n: number; sha256: string }>(
      'select n, sha256 from quarterly_submission where request_id = $1 order by n desc',
      [request.id],
    );
    const same = earlier.find((one) => one.sha256 === sha256);
    if (same) return [whole('REFUSES', 'quarterly.same-file', { n: same.n })];
    if (stated.provisional === null) findings.unshift(whole('REFUSES', 'quarterly.standing'));
    if (stated.provisional === false && daysOfQuarter(request.quarter).through >= this.clock.today()) {
      findings.unshift(whole('REFUSES', 'quarterly.running'));
    }
    if (earlier.length > 0) findings.push(whole('NOTES', 'quarterly.again'));
    return findings;
  }

  /** Says whose workbook it is when it belongs to another request. */
  private async named(form: ReadForm, findings: SubmissionFinding[]): Promise<SubmissionFinding[]> {
    if (!findings.some(({ code }) => code === 'sheets.form.other-form')) return findings;
    const [other] = await this.unitOfWork.query<{ contract: string; quarter: string }>(
      `select c.code as contract, r.quarter from quarterly_request r join contract c on c.id = r.contract_id
       where r.id::text = $1 and r.programme_id = any ($2)`,
      [form.identity?.formId ?? '', this.unitOfWork.actor.programmesWith('quarterly-request.read')],
    );
    if (!other) return findings;
    const params = { contract: other.contract, quarter: periodText(other.quarter) };
    return [{ weight: 'REFUSES', kind: null, place: 'Werkmap', code: 'quarterly.other-request', params }];
  }

  private async percentOn({ contractId, quarter }: FormRequest): Promise<number> {
    const [row] = await this.unitOfWork.query<{ percent: number }>(
      `select percent from plausibility_threshold where contract_id = $1 and valid_from <= $2
       order by valid_from desc limit 1`,
      [contractId, daysOfQuarter(quarter).through],
    );
    return row?.percent ?? FIRST_PERCENT;
  }

  private async compareValues(
    { values, provisional }: StatedQuarter,
    percent: number,
    findings: SubmissionFinding[],
  ): Promise<ComparedValue[]> {
    const { now, before } = await this.standing.of(values.map(({ asked }) => asked));
    return values.map((one) => {
      const known = now(one.asked);
      const blank = numbersOf(one).every((part) => part === null) && one.note === null;
      const change = blank
        ? known
          ? 'KEPT'
          : 'BLANK'
        : !known
          ? 'NEW'
          : sameValue(known, one, provisional)
            ? 'SAME'
            : 'CHANGED';
      const kept = { place: placeOfValue(one.asked), weight: 'NOTES' as const };
      const leftOut = isLeftOut(findings, kept.place);
      if (lacks(one, known) && !leftOut)
        findings.push({ ...kept, kind: 'MISSING', code: 'quarterly.missing', params: {} });
      const shift = one.note === null && !blank ? this.shift(one.asked, before(one.asked), one) : null;
      if (isFar(shift, percent)) {
        const params = { percent: Math.abs(shift!), before: periodText(periodBefore(one.asked.period)) };
        findings.push({ ...kept, kind: 'IMPLAUSIBLE', code: 'quarterly.far', params });
      }
      return { stated: one, shown: !this.tooSmall(one.asked, one), before: known, change };
    });
  }

  /** Small counts are not compared: they jump by nature, and the jump could tell the count. */
  private shift(asked: AskedValue, before: StandingValue | null, after: StatedValue): number | null {
    if (!before || this.tooSmall(asked, before) || this.tooSmall(asked, after)) return null;
    return shiftOf(measured(asked, before), measured(asked, after));
  }

  private tooSmall(asked: AskedValue, one: Pick<StandingValue, 'numerator' | 'denominator' | 'value'>): boolean {
    const [numerator, denominator, value] = numbersOf(one);
    return isTooSmall(asked.unit, asked.minimumCellSize, {
      ...{ numerator: units(numerator!), denominator: units(denominator!), value: units(value!) },
    });
  }

  private async compareLines(
    request: FormRequest,
    stated: readonly StatedLine[],
    percent: number,
    findings: SubmissionFinding[],
  ): Promise<ComparedLine[]> {
    const { months, cells } = request.content;
    const book = this.books.only;
    if (!book || cells.length === 0) return [];
    const before = monthsOfQuarter(quarterBefore(request.quarter));
    const booked = await book.booked(
      request.contractId,
      { first: before[0]!, last: months.at(-1)! },
      documentOf(request),
    );
    const closed = new Set<string>();
    for (const month of months) if (await book.refusal(request.contractId, month)) closed.add(month);
    const lines = cells.flatMap((cell) => months.map((month) => compareLine(cell, month, stated, booked)));
    for (const line of lines) noteLine(line, closed, booked, findings);
    for (const cell of cells) noteMissing(cell, lines, booked, findings);
    for (const cell of cells) this.noteShift(request, cell, lines, booked, percent, stated, findings);
    return lines.map((line) => (bookable(line, closed, booked) ? line : { ...line, change: unbooked(line) }));
  }

  /** The whole quarter of one municipality and building block against the quarter before. */
  private noteShift(
    request: FormRequest,
    cell: AskedCell,
    lines: readonly ComparedLine[],
    booked: readonly BookedExpenditure[],
    percent: number,
    stated: readonly StatedLine[],
    findings: SubmissionFinding[],
  ): void {
    const own = lines.filter((line) => line.cell === cell);
    const quarter = quarterBefore(request.quarter);
    const earlier = booked.filter((one) => isOf(one, cell) && monthsOfQuarter(quarter).includes(one.month));
    const complete = own.every(({ cents }) => cents !== null) && new Set(earlier.map(({ month }) => month)).size === 3;
    if (!complete || own.length !== 3 || stated.some((line) => line.cell === cell && line.note !== null)) return;
    const after = own.reduce((sum, { cents }) => sum + cents!, 0n);
    const shift = shiftOf(
      earlier.reduce((sum, { ownCents, otherCents }) => sum + ownCents + otherCents, 0n),
      after,
    );
    if (!isFar(shift, percent)) return;
    const params = { percent: Math.abs(shift!), before: periodText(quarter), after: euros(after) };
    const place = `${cellText(cell)}, ${periodText(request.quarter)}`;
    findings.push({ weight: 'NOTES', kind: 'IMPLAUSIBLE', place, code: 'quarterly.far-amount', params });
  }
}

const numbersOf = (one: Pick<StandingValue, 'numerator' | 'denominator' | 'value'>) => [
  one.numerator,
  one.denominator,
  one.value,
];

const units = (text: string | null) => (text === null ? null : quantity(shortest(text)!, ''));

const measured = (asked: AskedValue, one: Pick<StandingValue, 'numerator' | 'denominator' | 'value'>) => {
  if (asked.numerator === null) return units(one.value);
  try {
    return outcome(asked.unit, units(one.numerator), units(one.denominator));
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
};

/** A provisional value that becomes final is another one, also with the same numbers. */
const sameValue = (
  known: StandingValue,
  { numerator, denominator, value, note }: StatedValue,
  provisional: boolean | null,
): boolean =>
  known.provisional === provisional &&
  units(known.numerator) === units(numerator) &&
  units(known.denominator) === units(denominator) &&
  (numerator !== null || denominator !== null || units(known.value) === units(value)) &&
  (known.note ?? null) === note;

/** Part of what was asked is in neither, and nobody wrote why. */
function lacks({ asked, numerator, denominator, value, note }: StatedValue, known: StandingValue | null): boolean {
  if (note !== null) return false;
  const blank = numerator === null && denominator === null && value === null;
  if (blank && known) return false;
  return asked.numerator === null ? value === null : numerator === null || denominator === null;
}

const isOf = (one: BookedExpenditure, cell: AskedCell): boolean =>
  one.municipalityId === cell.municipalityId && one.buildingBlockId === cell.buildingBlockId;

function compareLine(
  cell: AskedCell,
  month: string,
  stated: readonly StatedLine[],
  booked: readonly BookedExpenditure[],
): ComparedLine {
  const cents = stated.find((line) => line.cell === cell && line.month === month)?.cents ?? null;
  const there = booked.find((one) => isOf(one, cell) && one.month === month);
  const bookedCents = there?.hasOwn ? there.ownCents : null;
  const change =
    cents === null
      ? bookedCents === null
        ? 'BLANK'
        : 'KEPT'
      : bookedCents === null
        ? 'NEW'
        : bookedCents === cents
          ? 'SAME'
          : 'CHANGED';
  return { cell, month, cents, bookedCents, change };
}

const elsewhere = (line: ComparedLine, booked: readonly BookedExpenditure[]): BookedExpenditure | undefined =>
  booked.find((one) => isOf(one, line.cell) && one.month === line.month && one.others !== '');

const bookable = (line: ComparedLine, closed: ReadonlySet<string>, booked: readonly BookedExpenditure[]): boolean =>
  !closed.has(line.month) && !elsewhere(line, booked);

const unbooked = ({ cents }: ComparedLine): Change => (cents === null ? 'BLANK' : 'SAME');

function noteLine(
  line: ComparedLine,
  closed: ReadonlySet<string>,
  booked: readonly BookedExpenditure[],
  findings: SubmissionFinding[],
): void {
  const kept = { place: placeOfLine(line.cell, line.month), weight: 'NOTES' as const };
  const other = elsewhere(line, booked);
  if (other) {
    if (line.cents === null || line.cents === other.otherCents) return;
    const amounts = { booked: euros(other.otherCents), stated: euros(line.cents) };
    const params = { ...amounts, documents: other.others };
    findings.push({ ...kept, kind: 'ELSEWHERE', code: 'quarterly.elsewhere', params });
  } else if (line.cents !== null && closed.has(line.month)) {
    findings.push({ ...kept, kind: 'LEFT_OUT', code: 'quarterly.no-book', params: {} });
  }
}

const isLeftOut = (findings: readonly SubmissionFinding[], place: string): boolean =>
  findings.some((one) => one.kind === 'LEFT_OUT' && one.place.includes(place));

/** One finding for the blank months of a row, so that an empty sheet is not fifty of them. */
function noteMissing(
  cell: AskedCell,
  lines: readonly ComparedLine[],
  booked: readonly BookedExpenditure[],
  findings: SubmissionFinding[],
): void {
  const blank = lines.filter((line) => {
    const nothing = line.cell === cell && line.cents === null && line.bookedCents === null;
    return nothing && !elsewhere(line, booked) && !isLeftOut(findings, placeOfLine(cell, line.month));
  });
  if (blank.length === 0) return;
  const place = `${cellText(cell)}, ${blank.map(({ month }) => monthText(month)).join(', ')}`;
  findings.push({ weight: 'NOTES', kind: 'MISSING', place, code: 'quarterly.missing', params: {} });
}
