export class Iv3RowResponse {
  taskField: string;
  taskFieldName: string;
  category: string;
  categoryName: string;
  side: 'COST' | 'INCOME';
  /** Begroting na wijziging van het hele jaar, "1234.56"; null: niet begroot. */
  budget: string | null;
  /** Realisatie van januari tot en met het kwartaal; null: niets geboekt. */
  actual: string | null;
}

export class Iv3UnplacedResponse {
  why: 'NO_TASK_FIELD' | 'NO_CATEGORY' | 'OTHER_YEAR' | 'UNKNOWN_TASK_FIELD' | 'UNKNOWN_CATEGORY' | 'WRONG_SIDE';
  /** Wat er mis is en wat te doen. */
  text: string;
  book: 'ACTUAL' | 'BUDGET';
  municipality: string;
  side: 'COST' | 'INCOME';
  taskField: string | null;
  category: string | null;
  lines: number;
  amount: string;
  /** Waar de eerste en de laatste staan: administratie, dagboek en stuk, of de begrotingsregel. */
  places: string[];
}

export class Iv3TotalResponse {
  side: 'COST' | 'INCOME';
  /** Alles in de begroting en in de grootboeken: geplaatst en niet geplaatst samen. */
  budget: string;
  actual: string;
  unplacedBudget: string;
  unplacedActual: string;
}

export class Iv3ExtractResponse {
  /** @format uuid */
  programmeId: string;
  year: number;
  quarter: number;
  municipalities: string[];
  /** Laatste dag van het kwartaal. @format date */
  asOfDate: string;
  /** @format date-time */
  knownAt: string;
  rows: Iv3RowResponse[];
  unplaced: Iv3UnplacedResponse[];
  totals: Iv3TotalResponse[];
}
