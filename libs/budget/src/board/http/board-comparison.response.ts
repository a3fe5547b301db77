import { PivotStepResponse } from './board-pivot.response';

export class ComparedStandResponse {
  asOfDate: string;
  knownAt: string;
  monthsElapsed: number;
}

export class ComparedFieldResponse {
  field: string;
  label: string;
  definition: string;
}

export class ComparedCellResponse {
  then: string | null;
  now: string | null;
  /** Nu min toen; leeg wanneer een van beide niet bekend is. */
  difference: string | null;
  /** Waarom er niets staat. */
  reason: string | null;
}

export class ComparedLineResponse {
  key: string;
  path: PivotStepResponse[];
  opens: boolean;
  /** Eén per begrip, in volgorde van `fields`. */
  cells: ComparedCellResponse[];
}

/** Welke boekingen het zijn: op te vragen bij de onderdelen van het bord. */
export class OpenedCauseResponse {
  /** `verdeling:lid`, zoals bij de onderdelen. */
  place: string;
  /** Alleen wat vanaf dit moment bekend werd; leeg: alles. */
  knownSince: string | null;
}

export class ComparedCauseResponse {
  field: string;
  text: string;
  reference: string;
  amount: string;
  url: string | null;
  /** Leeg: er zijn geen boekingen achter. */
  bookings: OpenedCauseResponse | null;
}

export class BoardComparisonResponse {
  then: ComparedStandResponse;
  now: ComparedStandResponse;
  fields: ComparedFieldResponse[];
  lines: ComparedLineResponse[];
  total: ComparedLineResponse;
  /** Waaruit de verschillen in het totaal bestaan; per begrip tellen zij op tot het verschil. */
  causes: ComparedCauseResponse[];
}
