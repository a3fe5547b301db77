import { CodeChoiceResponse } from './import.response';

export class ImportCodeResponse {
  id: string;
  programmeId: string;
  target: string;
  targetTitle: string;
  column: string;
  columnTitle: string;
  /** De administratie die de code gebruikt; leeg wanneer zij voor alle bestanden geldt. */
  source: string;
  /** In kleine letters. Bij een lege cel staat hier waaraan de regel werd herkend, zoals "grootboek 43410". */
  code: string;
  value: string;
  /** Waar de code voor staat; null wanneer die keuze niet meer bestaat. */
  valueLabel: string | null;
  /** Wie dit als laatste zei. */
  recordedBy: string | null;
  recordedAt: string;
  rowVersion: number;
}

export class ImportCodeDetailResponse extends ImportCodeResponse {
  choices: CodeChoiceResponse[];
}

export class ImportCodeListResponse {
  items: ImportCodeResponse[];
  next: string | null;
}
