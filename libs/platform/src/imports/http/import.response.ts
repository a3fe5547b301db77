import { ApiProperty } from '@nestjs/swagger';
import type { ImportMode, ImportRowStatus, ImportState } from '../import-batch.store';

export class ImportColumnResponse {
  key: string;
  title: string;
  required: boolean;
  /** Hoe een waarde eruitziet. */
  example: string | null;
}

export class ImportTargetResponse {
  /** Waarnaartoe wordt geïmporteerd, zoals in `target` van een import. */
  code: string;
  title: string;
  /** Of de regels bij één aanbesteding horen: geef dan `tenderId` mee. */
  ofTender: boolean;
  columns: ImportColumnResponse[];
  /** Hoe groot een CSV-bestand hooguit is; een werkmap is hooguit 20 MB. */
  megabytes: number;
  /** Of de bron een totaal kan geven waarmee het totaal van de regels wordt vergeleken. */
  hasControlTotal: boolean;
}

export class ImportTargetListResponse {
  items: ImportTargetResponse[];
  next: string | null;
}

export class ImportCountsResponse {
  /** Regels in het bestand. */
  read: number;
  /** Geldig en nieuw. */
  valid: number;
  wrong: number;
  /** Al aanwezig: wordt overgeslagen. */
  present: number;
  /** Geboekt met andere gegevens: na akkoord teruggeboekt en opnieuw geboekt. */
  corrections: number;
}

export class ImportCorrectionsResponse {
  count: number;
  /** Nieuwe bedragen min de geboekte. */
  difference: string;
}

export class CodeChoiceResponse {
  value: string;
  label: string;
}

export class UnknownCodeResponse {
  /** Kolom waarin de code staat. */
  column: string;
  columnTitle: string;
  /** Administratie die de code gebruikt; leeg wanneer zij overal hetzelfde betekent. */
  source: string;
  code: string;
  /** Regels met deze code. */
  rows: number;
  choices: CodeChoiceResponse[];
}

export class ImportTotalsResponse {
  /** Totaal volgens de bron, zoals opgegeven bij de kolommen. */
  expected: string | null;
  /** Som van alle leesbare regels. */
  counted: string;
  /** Geteld min verwacht. */
  difference: string | null;
  /** Regels waarvan het bedrag niet te lezen is. */
  unreadable: number;
}

export class EarlierImportResponse {
  id: string;
  committedAt: string;
}

export class ImportSummaryResponse {
  id: string;
  programmeId: string;
  target: string;
  targetTitle: string;
  fileName: string;
  /** MAPPING kolommen koppelen, CHECKING wordt gecontroleerd, CHECKED gecontroleerd, COMMITTING wordt doorgevoerd, COMMITTED doorgevoerd, CANCELLED geannuleerd. */
  state: ImportState;
  mode: ImportMode | null;
  /** Regels in het bestand, zonder de kop. */
  rowCount: number;
  /** Leeg zolang niet is gecontroleerd. */
  counts: ImportCountsResponse | null;
  recordedBy: string | null;
  recordedAt: string;
  committedAt: string | null;
  rowVersion: number;
}

export class ImportResponse extends ImportSummaryResponse {
  kind: 'csv' | 'xlsx';
  encoding: 'utf-8' | 'windows-1252' | null;
  delimiter: string | null;
  sheetName: string | null;
  /** Andere werkbladen in de werkmap; kies er een door opnieuw te uploaden met `sheetName`. */
  sheetNames: string[];
  headers: string[];
  /** De eerste regels, voor het koppelen van de kolommen. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  sample: string[][];
  columns: ImportColumnResponse[];
  /** Kolom -> plaats van de kop in het bestand, vanaf 0; null wanneer niet gekoppeld. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer', nullable: true } })
  mapping: Record<string, number | null>;
  hasControlTotal: boolean;
  totals: ImportTotalsResponse | null;
  /** Geboekte regels die in dit bestand anders zijn. */
  corrections: ImportCorrectionsResponse | null;
  /** Codes die wij niet kennen en die u hier kunt koppelen. */
  unknownCodes: UnknownCodeResponse[];
  /** Ditzelfde bestand werd al eens doorgevoerd. */
  earlierImport: EarlierImportResponse | null;
  /** De taak die controleert of doorvoert; volg haar op /jobs/{id}/events. */
  jobId: string | null;
  /** Waarom de laatste taak niet lukte. */
  failure: string | null;
}

export class ImportListResponse {
  items: ImportSummaryResponse[];
  next: string | null;
}

export class ImportRowProblemResponse {
  /** Plaats van de cel in de regel, vanaf 0; null wanneer het over de hele regel gaat. */
  column: number | null;
  code: string;
  /** Wat er mis is en wat te doen. */
  detail: string;
}

export class ImportRowCorrectionResponse {
  /** Bedrag dat nu is geboekt. */
  booked: string;
  /** Bedrag volgens het bestand. */
  amount: string;
  /** Nieuw min geboekt. */
  difference: string;
  /** Wat behalve het bedrag verandert. */
  changed: string[];
}

export class ImportRowResponse {
  id: string;
  /** Regel in het bestand, vanaf 1; de kop telt mee. */
  number: number;
  cells: string[];
  status: ImportRowStatus;
  problems: ImportRowProblemResponse[];
  correction: ImportRowCorrectionResponse | null;
  /** Uitleg bij een regel die wordt overgeslagen. */
  note: string | null;
}

export class ImportRowListResponse {
  items: ImportRowResponse[];
  next: string | null;
}
