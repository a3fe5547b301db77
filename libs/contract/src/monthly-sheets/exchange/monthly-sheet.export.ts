import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { Block, ReportDocument, renderPaper } from '@koersvast/reports';
import { PaperFrame, PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import { monthText, periodText } from '../../quarterly-requests/exchange/request-form';
import type { MonthlySheetResponse, SheetLineResponse } from '../http/monthly-sheet.response';
import { MonthlySheetQuery } from '../queries/monthly-sheet.query';

/** The monthly sheet on one A4; parameters `contractId` and `month`. Who asked alone can fetch it. */
@Injectable()
@ExportSource('monthly-sheet')
export class MonthlySheetExport implements ExportPaper {
  readonly permission = 'monthly-sheet.read';
  readonly formats = ['pdf'] as const;

  constructor(
    private readonly query: MonthlySheetQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const sheet = await this.sheet(parameters);
    return `Maandblad ${sheet.contractCode} ${monthText(sheet.month)}`;
  }

  async make(parameters: ExportParameters, format: 'pdf'): Promise<Buffer> {
    const sheet = await this.sheet(parameters);
    const frame = await this.frames.of(sheet.contractId, 'Maandblad 1.0');
    return renderPaper(monthlySheetReport(sheet, frame), format);
  }

  private sheet(parameters: ExportParameters): Promise<MonthlySheetResponse> {
    return this.query.of(exportParameter(parameters, 'contractId'), exportParameter(parameters, 'month'));
  }
}

const LIGHTS = { GREEN: 'groen', AMBER: 'oranje', RED: 'rood' };

const cells = (line: SheetLineResponse) => ({
  line: line.name,
  value: line.provisional && line.present ? `${line.value} (voorlopig)` : line.value,
  period: line.period ?? '',
  before: line.before ?? '',
  norm: line.norm ?? '',
  light: line.light ? LIGHTS[line.light] : '',
});

const figures = (sheet: MonthlySheetResponse): Block => ({
  ...{ type: 'table', key: 'maand', caption: 'Stand van de maand' },
  columns: [
    { key: 'line', label: 'Onderwerp', kind: 'text', weight: 4 },
    { key: 'value', label: 'Nu', kind: 'text', weight: 3 },
    { key: 'period', label: 'Over', kind: 'text', weight: 2 },
    { key: 'before', label: 'Daarvoor', kind: 'text', weight: 2 },
    { key: 'norm', label: 'Norm', kind: 'text', weight: 2 },
    { key: 'light', label: 'Kleur', kind: 'text', weight: 1 },
  ],
  rows: sheet.groups.flatMap(({ heading, lines }) => [
    { kind: 'group' as const, cells: { line: heading } },
    ...lines.map((line) => ({ level: 1, cells: cells(line) })),
  ]),
});

const euro = (text: string | null): string => (text === null ? 'ontbreekt' : Money.parse(text).format());

const facts = (sheet: MonthlySheetResponse): Block => ({
  type: 'facts',
  items: [
    {
      label: 'Besteding tot nu',
      value: sheet.spentShare
        ? `${euro(sheet.spent)}, ${sheet.spentShare.replace('.', ',')} % van ${euro(sheet.agreed)}`
        : `${euro(sheet.spent)}; afgesproken budget ${euro(sheet.agreed)}`,
    },
    {
      label: 'Prognose partner',
      value: sheet.forecastQuarter
        ? `${euro(sheet.forecast)} over het jaar (opgave ${periodText(sheet.forecastQuarter)})`
        : 'ontbreekt',
    },
    {
      label: 'Onderaannemers',
      value: `${sheet.subcontractors} aan het werk, ${sheet.subcontractorChanges} begonnen of gestopt in de maand`,
    },
    {
      label: 'Te late leveringen',
      value: sheet.late === 0 ? 'geen' : `${sheet.late}, waaronder ${sheet.lateTitles.join('; ')}`.slice(0, 260),
    },
    { label: 'Rode KPI’s', value: sheet.red.length === 0 ? 'geen' : sheet.red.join('; ').slice(0, 260) },
    { label: 'Financiële continuïteit', value: continuity(sheet) },
  ],
});

const continuity = (sheet: MonthlySheetResponse): string => {
  if (sheet.continuity === 'HIDDEN') return 'Alleen voor wie daarvoor is aangewezen.';
  if (sheet.continuity === 'NONE') return 'ontbreekt';
  const light = sheet.continuityLight ? LIGHTS[sheet.continuityLight] : 'geen kleur';
  return `${sheet.continuityQuarter}: ${light}; ${sheet.continuityText}`;
};

/** One page: neither cover nor contents. */
export const monthlySheetReport = (sheet: MonthlySheetResponse, frame: PaperFrame): ReportDocument => {
  const last = LocalDate.endOfMonth(LocalDate.parse(`${sheet.month}-01`));
  return {
    ...frame,
    title: `Maandblad ${monthText(sheet.month)}`,
    subtitle: [...frame.subtitle, `stand ${LocalDate.formatLong(last)}`],
    facts: [],
    source: { ...frame.source, asOf: last },
    sheet: true,
    sections: [{ id: 'stand', heading: '', level: 1, flow: true, blocks: [figures(sheet), facts(sheet)] }],
  };
};
