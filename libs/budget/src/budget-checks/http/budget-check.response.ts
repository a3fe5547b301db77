export class CheckRuleResponse {
  /** Leeg: er is niets ingesteld; dan waarschuwt Koersvast boven 100 %. */
  id: string | null;
  action: 'STOP' | 'WARN' | 'IGNORE';
  thresholdPercentage: string;
}

export class ScopeCheckResponse {
  measured: 'OVERALL' | 'MUNICIPALITY';
  /** @format uuid */
  municipalityId: string | null;
  /** Budget nu. */
  current: string;
  /** Vastgelegd en nog niet gebruikt. */
  committed: string;
  /** Al gebruikt of geboekt. */
  used: string;
  /** Ruimte ervoor: budget - vastgelegd - gebruikt. */
  room: string;
  /** Ruimte erna. */
  after: string;
  /** In procenten van het budget; leeg zonder budget. */
  takenPercentage: string | null;
  /** Tot hier laat de regel door; leeg: geen drempel gepasseerd. */
  limit: string | null;
  /** Zoveel gaat dit bedrag boven die grens. */
  over: string | null;
  rule: CheckRuleResponse | null;
  verdict: 'OK' | 'STOP' | 'WARN' | 'IGNORE';
}

export class BudgetCheckResponse {
  verdict: 'OK' | 'STOP' | 'WARN' | 'IGNORE';
  scopes: ScopeCheckResponse[];
}

export class BudgetRuleResponse {
  /** @format uuid */
  id: string;
  measured: 'OVERALL' | 'MUNICIPALITY';
  /** @format uuid */
  municipalityId: string | null;
  municipality: string | null;
  action: 'STOP' | 'WARN' | 'IGNORE';
  thresholdPercentage: string;
  validFromDate: string;
  /** Eerste dag waarop de regel niet meer geldt. */
  validToDate: string | null;
  decisionReference: string;
  recordedBy: string | null;
  /** Of de regel vandaag geldt. */
  holdsNow: boolean;
  rowVersion: number;
}

export class BudgetRuleListResponse {
  items: BudgetRuleResponse[];
  next: string | null;
}
