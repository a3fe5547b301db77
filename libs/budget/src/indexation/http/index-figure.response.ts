export class IndexFigureResponse {
  /** @format uuid */
  id: string;
  series: 'OVA' | 'PPC';
  year: number;
  kind: 'FORECAST' | 'DEFINITIVE';
  /** Versie van dit cijfer; de hoogste geldt. */
  n: number;
  holds: boolean;
  percentage: string;
  source: string;
  recordedAt: string;
  /** Leeg: meegeleverd. */
  recordedBy: string | null;
}

export class IndexFigureListResponse {
  items: IndexFigureResponse[];
  next: string | null;
}
