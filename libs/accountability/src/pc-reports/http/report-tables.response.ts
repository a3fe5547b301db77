export class ReportTableColumnResponse {
  key: string;
  label: string;
  kind: 'text' | 'code' | 'money' | 'integer' | 'percent' | 'date' | 'favour';
  /** Wat er wordt geteld; leeg als het voor zich spreekt. */
  definition: string;
}

export class ReportTableRowResponse {
  kind: 'item' | 'subtotal' | 'total' | 'group';
  level: number;
  /** In de volgorde van de kolommen, zoals de PDF ze toont. */
  cells: string[];
}

export class ReportTableResponse {
  /** Onderdeel waarin zij staat. */
  sectionId: string;
  part: 'KEY_FIGURES' | 'CONTRACT_TABLE' | 'COURSE' | 'PROGRAMME_TABLE';
  key: string;
  /** Met de eenheid. */
  caption: string;
  columns: ReportTableColumnResponse[];
  rows: ReportTableRowResponse[];
  /** Onder de tabel; ook wat afronding met de totalen doet. */
  notes: string[];
}

export class ReportCourseMonthResponse {
  month: number;
  expected: string;
  spent: string | null;
  forecast: string | null;
}

export class ReportTablesResponse {
  /** Tot op de cent of x € 1.000; alleen de weergave. */
  unit: 'CENTS' | 'THOUSANDS';
  items: ReportTableResponse[];
  /** Cumulatief per maand, voor de grafiek. */
  course: ReportCourseMonthResponse[];
  agreed: string;
  year: number;
  monthsElapsed: number;
}
