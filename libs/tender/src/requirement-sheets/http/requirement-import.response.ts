import type { ImportState, RowDecision } from '../domain/import-states';
import type { EditField } from '../domain/sheet-columns';
import type { RowStatus } from '../exchange/examine-sheet';

export class RequirementImportCountsResponse {
  /** Rijen die zeggen wat er al stond. */
  unchanged: number;
  changed: number;
  added: number;
  /** Iemand anders wijzigde de eis sinds de uitvoer. */
  conflict: number;
  /** Conflicten waarvoor nog niet is gekozen. */
  undecided: number;
  /** Nieuwe rijen die er al letterlijk staan. */
  duplicate: number;
  /** Eisen die in de uitgevoerde werkmap stonden en er niet meer in staan. */
  missing: number;
  wrong: number;
}

export class RequirementImportResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  tenderId: string;
  fileName: string;
  /** CHECKED bekeken, COMMITTING wordt doorgevoerd, COMMITTED doorgevoerd, CANCELLED geannuleerd. */
  state: ImportState;
  rowCount: number;
  counts: RequirementImportCountsResponse;
  /** Kolommen die niet worden gelezen. */
  ignoredColumns: string[];
  /** Kolommen die ontbreken; die velden blijven zoals ze zijn. */
  missingColumns: string[];
  /** Er wijzigt een eis die geen concept meer is, of er wordt er een ingetrokken. */
  needsReason: boolean;
  /** Ditzelfde bestand werd toen al doorgevoerd. */
  earlierCommittedAt: string | null;
  jobId: string | null;
  failure: string | null;
  recordedBy: string | null;
  recordedAt: string;
  committedAt: string | null;
  rowVersion: number;
}

export class RequirementImportListResponse {
  items: RequirementImportResponse[];
  next: string | null;
}

export class RequirementImportCellResponse {
  field: EditField;
  label: string;
  /** Zoals het nu in Koersvast staat. */
  before: string;
  after: string;
  /** Iemand anders wijzigde ditzelfde veld ook. */
  clash: boolean;
}

export class RequirementImportProblemResponse {
  code: string;
  /** Kolom; null wanneer het over de hele rij gaat. */
  column: string | null;
  detail: string;
}

export class RequirementImportRowResponse {
  /** @format uuid */
  id: string;
  /** Rij in het bestand; null wanneer de rij ontbreekt. */
  number: number | null;
  code: string | null;
  /** @format uuid */
  requirementId: string | null;
  status: RowStatus;
  title: string;
  cells: RequirementImportCellResponse[];
  problems: RequirementImportProblemResponse[];
  decision: RowDecision | null;
}

export class RequirementImportRowListResponse {
  items: RequirementImportRowResponse[];
  next: string | null;
}
