export class VersionIndexationResponse {
  method: 'ADDITIVE' | 'RATIO';
  /** Aandeel van de loonkosten in procenten. */
  payWeight: string;
  /** Decimalen waarop elke stap is afgerond; leeg: alleen de uitkomst. */
  stepDecimals: number | null;
  correctsLastYear: boolean;
  percentage: string;
}

export class BudgetVersionResponse {
  /** @format uuid */
  id: string;
  /** Volgnummer van de versie, vanaf 1. */
  n: number;
  kind: 'BASE' | 'INDEXATION' | 'SCOPE_CHANGE' | 'VOLUME_CORRECTION';
  /** Wat deze stap erbij doet of eraf haalt. */
  change: string;
  /** Overeengekomen na deze stap. */
  agreed: string;
  decisionReference: string;
  note: string | null;
  /** Waarmee is gerekend; leeg bij een andere stap, of als het bedrag zelf is ingevuld. */
  indexation: VersionIndexationResponse | null;
  /** Eerste dag waarop deze versie geldt. */
  validFromDate: string;
  /** Sinds wanneer deze versie bekend is. */
  recordedAt: string;
  recordedBy: string | null;
}

export class AgreedBudgetItem {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  year: number;
  /** Overeengekomen volgens de laatste versie. */
  agreed: string;
  /** Aantal versies. */
  versions: number;
  /** Of de laatste versie over gemeenten en bouwstenen is verdeeld. */
  isSplit: boolean;
  rowVersion: number;
}

export class AgreedBudgetListResponse {
  items: AgreedBudgetItem[];
  next: string | null;
}

export class MunicipalityShareResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  amount: string;
  /** Kreeg een cent van het restant van de verdeling over gemeenten. */
  holdsRemainderCent: boolean;
}

export class SplitLineResponse {
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** @format uuid */
  buildingBlockId: string;
  buildingBlock: string;
  amount: string;
  /** Kreeg een cent van het restant van de verdeling over bouwstenen. */
  holdsRemainderCent: boolean;
}

export class SplitPreviewResponse {
  agreed: string;
  /** Versie van het budget die wordt verdeeld. */
  versionNumber: number;
  municipalityKeyName: string;
  buildingBlockKeyName: string;
  municipalities: MunicipalityShareResponse[];
  /** Samen precies het overeengekomen bedrag. */
  lines: SplitLineResponse[];
}

export class AppliedLineResponse {
  /** @format uuid */
  id: string;
  code: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** @format uuid */
  buildingBlockId: string;
  buildingBlock: string;
  amount: string;
}

export class AppliedSplitResponse {
  /** @format uuid */
  id: string;
  /** Versie van het budget waarover is verdeeld. */
  versionNumber: number;
  /** Bedrag van die versie: de som van de regels. */
  agreed: string;
  /** Leeg: de bedragen zijn ingelezen. */
  municipalityKeyName: string | null;
  buildingBlockKeyName: string | null;
  /** Bouwstenen met een eigen sleutel: `bouwsteen: sleutel`. */
  blockKeyNames: string[];
  recordedAt: string;
  recordedBy: string | null;
  lines: AppliedLineResponse[];
}

export class AgreedBudgetResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  contractor: string;
  year: number;
  /** Overeengekomen volgens de laatste versie. */
  agreed: string;
  rowVersion: number;
  /** De laatste eerst. */
  versions: BudgetVersionResponse[];
  /** De laatste verdeling, of leeg. */
  split: AppliedSplitResponse | null;
}
