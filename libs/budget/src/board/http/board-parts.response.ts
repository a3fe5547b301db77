export class BoardPartResponse {
  id: string;
  /** Waar het bij hoort: de dag, of de eerste dag van de maand; leeg: het hele jaar. */
  date: string | null;
  /** Wat het is, in woorden. */
  text: string;
  /** Besluit, document en regel, of code. */
  reference: string;
  amount: string;
  /** Sinds wanneer het bekend is; leeg: het volgt uit andere bedragen. */
  knownSince: string | null;
  /** Scherm waar het staat. */
  url: string | null;
}

export class BoardPartsResponse {
  items: BoardPartResponse[];
  next: string | null;
  /** Van alle bladzijden samen. */
  count: number;
  /** Som van alle bladzijden: het bedrag op het bord. */
  total: string;
}
