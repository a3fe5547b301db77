/** Een meegeleverde KPI, om uit te kiezen. De norm spreken partijen zelf af. */
export class IndicatorTemplateResponse {
  /** UIT-3.1; blijft gelijk. */
  code: string;
  /** OUTCOME: geharmoniseerde uitkomsten; EXTRA: gebruikelijk ernaast; MONTHLY: maandelijks. */
  set: 'OUTCOME' | 'EXTRA' | 'MONTHLY';
  name: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  unit: 'PERCENT' | 'COUNT' | 'DAYS' | 'WEEKS' | 'SCORE' | 'EURO' | 'PER_THOUSAND';
  direction: 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER';
  frequency: 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';
  purpose: 'POLICY' | 'STEERING';
  perMunicipality: boolean;
}

export class IndicatorTemplateListResponse {
  items: IndicatorTemplateResponse[];
  next: string | null;
}

export class ChosenIndicatorsResponse {
  /** KPI's die zijn toegevoegd; wat er al stond, staat er niet bij. */
  ids: string[];
}
