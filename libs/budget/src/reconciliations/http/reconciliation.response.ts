export class ReconciliationResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  programmeId: string;
  /** @format uuid */
  contractId: string;
  contractCode: string;
  contractTitle: string;
  paymentRoute: 'A' | 'B' | 'C';
  code: string;
  /** Zondag waarmee de week eindigt. */
  weekEndsOn: string;
  /** Moment waarop de boeken zijn gelezen. */
  knownAt: string;
  state: 'OPEN' | 'DONE';
  completedBy: string | null;
  completedAt: string | null;
  /** Aantal verschillen. */
  differences: number;
  /** Daarvan nog niet verklaard. */
  open: number;
  mayWrite: boolean;
  rowVersion: number;
}

export class ReconciliationListResponse {
  items: ReconciliationResponse[];
  next: string | null;
}

export class ReconciliationLineResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  /** Eerste dag van de maand. */
  period: string;
  /** Opgave van de partner; leeg: nog geen opgave. */
  stated: string | null;
  /** Bevoorschot voor deze maand. */
  advanced: string;
  /** Geboekt in het grootboek; leeg: niets geboekt. */
  booked: string | null;
}

export class ReconciliationDifferenceResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  municipalityId: string;
  municipality: string;
  period: string;
  /** Opgave tegen voorschot, of voorschot tegen grootboek. */
  rule: 'STATED_ADVANCED' | 'ADVANCED_BOOKED';
  amount: string;
  /** Wat het waarschijnlijk is. */
  proposedKind: 'NOT_BOOKED_YET' | 'OTHER_PERIOD' | 'SPENT_OTHERWISE' | 'WRONG_AMOUNT' | 'WRONG_PLACE' | 'OTHER';
  /** Leeg: nog niet verklaard. */
  kind: 'NOT_BOOKED_YET' | 'OTHER_PERIOD' | 'SPENT_OTHERWISE' | 'WRONG_AMOUNT' | 'WRONG_PLACE' | 'OTHER' | null;
  explanation: string | null;
  /** De verklaring kwam van een eerdere keer. */
  carried: boolean;
  explainedBy: string | null;
  explainedAt: string | null;
}

export class ReconciliationDetailResponse extends ReconciliationResponse {
  lines: ReconciliationLineResponse[];
  /** De verschillen; wat open is eerst. */
  found: ReconciliationDifferenceResponse[];
}
