export class IndexSeriesResponse {
  series: 'OVA' | 'PPC';
  /** Aandeel in procenten. */
  weight: string;
  /** Raming van het vorige jaar. */
  priorForecast: string;
  /** Definitief cijfer van het vorige jaar. */
  priorDefinitive: string;
  /** Raming van dit jaar. */
  forecast: string;
}

export class IndexationPreviewResponse {
  year: number;
  /** Versie van het budget die wordt geïndexeerd. */
  versionNumber: number;
  agreed: string;
  /** Wat de indexatie erbij doet, tot op de cent. */
  change: string;
  after: string;
  series: IndexSeriesResponse[];
  weightedPriorForecast: string;
  weightedPriorDefinitive: string;
  weightedForecast: string;
  /** Correctie over het vorige jaar. */
  correction: string;
  /** Waarmee het budget stijgt: twee decimalen. */
  percentage: string;
}
