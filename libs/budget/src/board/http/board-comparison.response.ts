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

export class ComparedCauseResponse {
  field: string;
  text: string;
  reference: string;
  amount: string;
  url: string | null;
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
