import { BudgetCourse, Course, describeCourse } from '@koersvast/charts';
import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, ReportColumn, ReportDocument, ReportRow, Section, toSvg } from '@koersvast/reports';
import { createElement } from 'react';
import { BudgetPaperFrame, BudgetPaperFrameQuery } from '../../papers/budget-paper-frame.query';
import type { ForecastMethod } from '../domain/forecast-method';
import type { ForecastCourseResponse, ForecastResponse, ForecastRowResponse } from '../http/forecast.response';
import { ForecastCourseQuery } from '../queries/forecast-course.query';
import { ForecastQuery } from '../queries/forecast.query';

const METHODS: Record<ForecastMethod, string> = {
  ...{ RUN_RATE: 'Doortrekking', SEASONAL: 'Seizoen', PARTNER: 'Partner', MANUAL: 'Handmatig' },
};

/** The forecast of one contract year as it stands on the screen; parameters `contractId`, `year` and the stand. */
@Injectable()
@ExportSource('forecast')
export class ForecastExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['xlsx', 'pdf'] as const;

  constructor(
    private readonly query: ForecastQuery,
    private readonly courses: ForecastCourseQuery,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    exportParameter(parameters, 'programmeId');
    await this.frames.of(exportParameter(parameters, 'contractId'), '');
    return `Prognose ${exportParameter(parameters, 'year')}`;
  }

  async make(parameters: ExportParameters, format: 'xlsx' | 'pdf'): Promise<Buffer> {
    const { programmeId: _, year, ...question } = parameters;
    const programmeId = exportParameter(parameters, 'programmeId');
    const asked = { ...question, year: Number(year) };
    const forecast = await this.query.at(programmeId, asked);
    const course = await this.courses.of(programmeId, asked);
    const frame = await this.frames.of(exportParameter(parameters, 'contractId'), 'Prognose 1.0', forecast.asOfDate);
    return renderPaper(forecastReport(forecast, course, frame), format);
  }
}

const column = (key: string, label: string, definition: string): ReportColumn => ({
  key,
  label,
  definition,
  kind: 'money',
});

const COLUMNS: ReportColumn[] = [
  { key: 'name', label: 'Gemeente en bouwsteen', kind: 'text', weight: 3 },
  column('agreed', 'Afgesproken', 'Het bedrag van de regel in het contractbudget op deze stand.'),
  column('spent', 'Besteding', 'Som van de opgaven van de partner; een maand zonder opgave telt niet als nul.'),
  column('runRate', 'Doortrekking', 'Besteding / bekende maanden x 12.'),
  column('seasonal', 'Seizoen', 'Besteding gedeeld door het deel van het jaar dat de bekende maanden zijn.'),
  column('partner', 'Partner', 'Wat de partner zelf voor het jaar verwacht.'),
  { key: 'method', label: 'Gekozen', kind: 'text', weight: 1, definition: 'De methode die de prognose volgt.' },
  column('low', 'Laag', 'Ondergrens: methoden, fout van eerdere jaren en het laagste bedrag van risico’s.'),
  column('expected', 'Prognose', 'De gekozen methode, plus het midden van overgenomen risico’s.'),
  column('high', 'Hoog', 'Bovengrens: methoden, fout van eerdere jaren en het hoogste bedrag van risico’s.'),
  { ...column('variance', 'Afwijking', 'Afgesproken min prognose.'), signed: true },
];

const AMOUNTS = ['agreed', 'spent', 'runRate', 'seasonal', 'partner', 'low', 'expected', 'high', 'variance'] as const;

type Figures = Pick<ForecastRowResponse, (typeof AMOUNTS)[number]>;
const cellsOf = (figures: Figures) => Object.fromEntries(AMOUNTS.map((key) => [key, figures[key]]));

function tableRows({ rows, groups, total }: ForecastResponse): ReportRow[] {
  const lines = groups.flatMap((group): ReportRow[] => [
    ...rows
      .filter(({ municipalityId }) => municipalityId === group.id)
      .map((row) => ({
        level: 1,
        cells: { name: row.buildingBlock, method: row.method ? METHODS[row.method] : null, ...cellsOf(row) },
      })),
    { kind: 'subtotal', cells: { name: group.name, method: '', ...cellsOf(group) } },
  ]);
  return [...lines, { kind: 'total', cells: { name: 'Totaal', method: '', ...cellsOf(total!) } }];
}

const cents = (text: string): number => Number(Money.parse(text).cents);

const drawn = ({ year, agreed, monthsElapsed, months, low, high }: ForecastCourseResponse): Course => ({
  ...{ year, budget: cents(agreed), standMonth: monthsElapsed },
  months: months.map(({ month, spent, expected, forecast }) => ({
    ...{ month, spent: spent === null ? null : cents(spent), expected: cents(expected) },
    forecast: forecast === null ? null : cents(forecast),
  })),
  ...(low && high && low !== high ? { range: { low: cents(low), high: cents(high) } } : {}),
});

function chartOf(course: ForecastCourseResponse): Section {
  const data = drawn(course);
  const caption = 'Verloop en prognose, cumulatief';
  const svg = toSvg(createElement(BudgetCourse, { course: data, forecastLabel: 'Prognose (gekozen)', title: caption }));
  return {
    ...{ id: 'verloop', heading: 'Verloop', level: 1, flow: true },
    blocks: [{ type: 'chart', caption, svg, alt: describeCourse(data) }],
  };
}

/** Every choice that counts or counted, so that the paper says why the amounts are what they are. */
const choicesOf = ({ choices }: ForecastCourseResponse): Section => ({
  ...{ id: 'keuzes', heading: 'Gekozen methoden', level: 1, flow: true },
  blocks:
    choices.length === 0
      ? [{ type: 'paragraph', text: 'Niemand koos een methode: overal telt de doortrekking.' }]
      : [
          {
            ...{ type: 'table', key: 'keuzes', caption: 'Keuzes, de nieuwste eerst' },
            columns: [
              { key: 'place', label: 'Waarvoor', kind: 'text', weight: 3 },
              { key: 'method', label: 'Methode', kind: 'text', weight: 1 },
              { key: 'amount', label: 'Bedrag', kind: 'money', total: false },
              { key: 'reason', label: 'Reden', kind: 'text', weight: 4, voice: 'people' },
              { key: 'from', label: 'Telt vanaf', kind: 'date' },
              { key: 'by', label: 'Wie', kind: 'text', weight: 2 },
            ],
            rows: choices.map((choice) => ({
              cells: {
                place: [choice.municipality, choice.buildingBlock].filter(Boolean).join(', ') || 'Het hele jaar',
                method: choice.method ? METHODS[choice.method] : 'losgelaten',
                ...(choice.amount === null ? {} : { amount: choice.amount }),
                ...{ reason: choice.reason, from: choice.validFromDate, by: choice.recordedBy },
              },
            })),
          },
        ],
});

/** A wide table of the lines, the course, and the choices behind it. */
export function forecastReport(
  forecast: ForecastResponse,
  course: ForecastCourseResponse,
  frame: BudgetPaperFrame,
): ReportDocument {
  const { year, asOfDate, total } = forecast;
  return {
    ...frame,
    title: `Prognose van de bestedingen ${year}`,
    facts: [
      { label: 'Stand', value: LocalDate.format(asOfDate) },
      { label: 'Prognose', value: total?.expected ? Money.parse(total.expected).format() : 'niet bekend' },
      {
        label: 'Bereik',
        value:
          total?.low && total.high
            ? `${Money.parse(total.low).format()} tot ${Money.parse(total.high).format()}`
            : 'niet bekend',
      },
    ],
    sections: [
      {
        ...{ id: 'prognose', heading: 'Prognose per regel', level: 1, landscape: true },
        blocks: [
          {
            ...{ type: 'table', key: 'prognose', caption: 'Methoden naast elkaar', unit: 'thousand' },
            ...{ columns: COLUMNS, rows: tableRows(forecast) },
            footnotes: [
              'Besteding van de partner, niet de voorschotten. Laag en hoog van een telling: alle regels vallen dezelfde kant op.',
            ],
          },
        ],
      },
      chartOf(course),
      choicesOf(course),
    ],
  };
}
