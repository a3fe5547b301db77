import type { BoardBook } from '../domain/board-measures';
import type { PivotDimension } from '../domain/pivot';

export class PivotHeadResponse {
  /** Begrip in deze kolom. */
  field: string;
  /** Lid van de verdeling van de kolommen; leeg: de hele regel. */
  member: string | null;
  label: string;
  /** Wat de kolom zegt en hoe hij wordt berekend. */
  definition: string;
  kind: 'money' | 'percent' | 'favour';
  /** Toont een plus voor een bedrag boven nul. */
  signed: boolean;
}

export class PivotCellResponse {
  /** Bedrag in euro, percentage, of V en N; leeg: niet bekend, zie `reason`. */
  value: string | null;
  /** Waarom er niets staat. */
  reason: string | null;
  favour: 'V' | 'N' | null;
}

export class PivotStepResponse {
  dimension: PivotDimension;
  /** Leeg: niet genoemd. */
  id: string;
  name: string;
}

export class PivotLineResponse {
  /** Uniek in dit antwoord en gelijk bij dezelfde verdeling op een andere stand. */
  key: string;
  /** Van de buitenste verdeling naar deze regel; leeg voor het totaal. */
  path: PivotStepResponse[];
  /** Heeft regels onder zich. */
  opens: boolean;
  /** Eén per kolom, in volgorde van `heads`. */
  cells: PivotCellResponse[];
  /**
   * Regel van het contractbudget, wanneer dit er precies één is.
   * @format uuid
   */
  lineId: string | null;
  lineCode: string | null;
  /** Verstreken maanden (1-12) waarvan ergens in deze regel een opgave ontbreekt. */
  missingMonths: number[];
}

export class PivotChoiceResponse {
  dimension: PivotDimension;
  label: string;
}

export class BoardPivotResponse {
  year: number;
  /** @format uuid */
  contractId: string | null;
  asOfDate: string;
  knownAt: string;
  monthsElapsed: number;
  book: BoardBook;
  side: 'COST' | 'INCOME';
  rows: PivotDimension[];
  columns: PivotDimension | null;
  /** Het begrip in de kolommen, wanneer zij zijn verdeeld. */
  field: string | null;
  heads: PivotHeadResponse[];
  /** Buitenste regels met wat eronder staat, zonder het totaal. */
  lines: PivotLineResponse[];
  total: PivotLineResponse;
  /** Waarover dit boek te verdelen is. */
  dividers: PivotChoiceResponse[];
  /** Begrippen die in verdeelde kolommen kunnen staan. */
  fields: { field: string; label: string }[];
}
