import type { TextParams } from '@koersvast/kernel';
import { FormAnswer, FormFinding, gridCellId, ReadForm } from '@koersvast/sheets';
import type { AskedCell, AskedValue } from '../domain/request-content';
import { FindingKind, isRefused, statedCents, statedQuantity } from '../domain/submission-check';
import { cellText, FormRequest, monthText, periodText, STANDING, valueText } from './request-form';

/** What one row of the KPI sheet says; decimal texts, null is not given. */
export interface StatedValue {
  asked: AskedValue;
  numerator: string | null;
  denominator: string | null;
  value: string | null;
  note: string | null;
}

export interface StatedLine {
  cell: AskedCell;
  month: string;
  cents: bigint;
  note: string | null;
}

/** Something to tell about a submission, with the place for people: `Besteding F12`, `KPI-001 Wachttijd, Q1 2026`. */
export interface SubmissionFinding {
  weight: FormFinding['weight'];
  /** Set for what is kept and keeps the request from being accepted until explained. */
  kind: FindingKind | null;
  place: string;
  code: string;
  params: TextParams;
}

export interface StatedQuarter {
  /** Null: not said. */
  provisional: boolean | null;
  forecastCents: bigint | null;
  remark: string;
  values: StatedValue[];
  lines: StatedLine[];
  findings: SubmissionFinding[];
}

type Texts = Map<string, FormAnswer>;

/** Makes of a form that came back what it states; what is no amount or count is left out, with its cell. */
export function readSubmission(request: FormRequest, form: ReadForm): StatedQuarter {
  const reading = new SubmissionReading(request, form);
  return reading.read();
}

class SubmissionReading {
  private readonly texts: Texts;
  private readonly findings: SubmissionFinding[];

  constructor(
    private readonly request: FormRequest,
    form: ReadForm,
  ) {
    this.texts = new Map(form.answers.map((answer) => [answer.questionId, answer]));
    this.findings = form.findings
      .filter(({ code }) => code !== 'sheets.form.required-missing')
      .map(({ weight, code, params, ...place }) => ({
        ...{ weight, code, params, kind: weight === 'LEAVES_OUT' ? ('LEFT_OUT' as const) : null },
        place: this.labelled(placeOf(place), place.questionId),
      }));
  }

  read(): StatedQuarter {
    const standing = this.text('standing');
    const { values, cells, months } = this.request.content;
    return {
      provisional: standing === null ? null : standing === STANDING.provisional,
      forecastCents: this.cents('forecast'),
      remark: this.text('remark') ?? '',
      values: values.map((asked, index) => this.value(asked, `v${index}`)),
      lines: cells.flatMap((cell, index) => months.flatMap((month) => this.line(cell, `c${index}`, month))),
      findings: this.findings,
    };
  }

  private value(asked: AskedValue, row: string): StatedValue {
    const part = (column: string) => this.quantity(gridCellId(row, column));
    const [numerator, denominator, value] = [part('numerator'), part('denominator'), part('value')];
    return { asked, numerator, denominator, value, note: this.text(gridCellId(row, 'note')) };
  }

  private line(cell: AskedCell, row: string, month: string): StatedLine[] {
    const cents = this.cents(gridCellId(row, month));
    return cents === null ? [] : [{ cell, month, cents, note: this.text(gridCellId(row, 'note')) }];
  }

  private text(id: string): string | null {
    const value = this.texts.get(id)?.value;
    if (!value) return null;
    if (value.kind === 'TEXT') return value.text;
    return value.kind === 'CHOICE' ? value.choice : null;
  }

  private cents(id: string): bigint | null {
    const answer = this.texts.get(id);
    if (answer?.value.kind !== 'NUMBER') return null;
    const stated = statedCents(answer.value.number);
    if (isRefused(stated)) return this.refuse(answer, stated.code, stated.params);
    return stated.cents;
  }

  private quantity(id: string): string | null {
    const answer = this.texts.get(id);
    if (answer?.value.kind !== 'NUMBER') return null;
    const stated = statedQuantity(answer.value.number);
    if (isRefused(stated)) return this.refuse(answer, stated.code, stated.params);
    return stated.text;
  }

  private refuse(answer: FormAnswer, code: string, params: TextParams): null {
    const place = this.labelled(placeOf(answer), answer.questionId);
    this.findings.push({ weight: 'LEAVES_OUT', kind: 'LEFT_OUT', place, code, params });
    return null;
  }

  /** `Besteding F12 (Schiedam: Flexibel netwerk, maart 2026)` */
  private labelled(place: string, questionId: string | null): string {
    const [row = '', column = ''] = (questionId ?? '').split(':');
    const { values, cells, months } = this.request.content;
    const asked = row.startsWith('v') ? values[Number(row.slice(1))] : undefined;
    const cell = row.startsWith('c') ? cells[Number(row.slice(1))] : undefined;
    if (asked) return `${place} (${placeOfValue(asked)})`;
    if (cell) return `${place} (${months.includes(column) ? placeOfLine(cell, column) : cellText(cell)})`;
    return place;
  }
}

/** `Besteding F12`, or the row of the sheet with questions. */
const placeOf = ({ sheet, cell, row }: { sheet?: string; cell?: string; row: number | null }): string => {
  if (sheet) return cell ? `${sheet} ${cell}` : sheet;
  return row === null ? 'Werkmap' : `Vragenlijst rij ${row}`;
};

/** `KPI-001 Wachttijd, Q1 2026` */
export const placeOfValue = (asked: AskedValue): string => `${valueText(asked)}, ${periodText(asked.period)}`;

/** `Schiedam: Flexibel netwerk, maart 2026` */
export const placeOfLine = (cell: AskedCell, month: string): string => `${cellText(cell)}, ${monthText(month)}`;
