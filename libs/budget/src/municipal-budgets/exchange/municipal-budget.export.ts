import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { everyItem, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, type ReportColumn, type ReportDocument, type ReportRow, type Section } from '@koersvast/reports';
import type {
  MunicipalBudgetItem,
  MunicipalBudgetLineResponse,
  MunicipalBudgetResponse,
} from '../http/municipal-budget.response';
import { type BudgetFrame, BudgetFrameQuery } from '../queries/budget-frame.query';
import { MunicipalBudgetQuery } from '../queries/municipal-budget.query';

type Format = 'docx' | 'pdf' | 'xlsx';

const BASES: Record<string, string> = {
  CONTRACT: 'Contract',
  SUBSIDY: 'Subsidie',
  JOINT_CONTRIBUTION: 'Bijdrage GR',
  PERSONAL_BUDGET: 'Pgb',
  OWN: 'Eigen uitvoering',
};
const SIDES = { COST: 'Lasten', INCOME: 'Baten' } as const;

const FIGURES: ReportColumn[] = [
  { key: 'original', label: 'Primitief', kind: 'money', definition: 'Zoals de raad de begroting vaststelde.' },
  {
    key: 'amendments',
    label: 'Wijzigingen',
    kind: 'money',
    signed: true,
    definition: 'Besloten wijzigingen tot en met de stand.',
  },
  { key: 'current', label: 'Actueel', kind: 'money', formula: { kind: 'sum', add: ['original', 'amendments'] } },
];

/** The begroting of one municipality at a stand; parameters `municipalBudgetId` and, when not the year's end, `asOf`. */
@Injectable()
@ExportSource('municipal-budget')
export class MunicipalBudgetExport implements ExportPaper {
  readonly permission = 'municipal-budget.read';
  readonly formats = ['docx', 'pdf', 'xlsx'] as const;

  constructor(
    private readonly query: MunicipalBudgetQuery,
    private readonly frames: BudgetFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { year, municipality } = await this.query.one(exportParameter(parameters, 'municipalBudgetId'));
    return `Begroting jeugd ${year} ${municipality}`;
  }

  async make(parameters: ExportParameters, format: Format): Promise<Buffer> {
    const id = exportParameter(parameters, 'municipalBudgetId');
    const budget = await this.query.one(id, { asOf: parameters.asOf });
    const { programmeId } = await this.query.place(id);
    const subtitle = [`Gemeente ${budget.municipality}`, `Begrotingsjaar ${budget.year}`];
    const frame = await this.frames.of(programmeId, subtitle, 'Begroting per gemeente 1.0', budget.asOf);
    return renderPaper(budgetReport(budget, frame), format);
  }
}

/** Per programme one row, lasten and baten apart; then each line. */
export function budgetReport(budget: MunicipalBudgetResponse, frame: BudgetFrame): ReportDocument {
  const { year, municipality, decisionReference, decidedOn, lines, state } = budget;
  const sides = (['COST', 'INCOME'] as const).filter((side) => lines.some((line) => line.side === side));
  return {
    ...frame,
    title: `Begroting jeugd ${year}`,
    draft: state === 'DRAFT',
    facts: [
      { label: 'Gemeente', value: municipality },
      {
        label: 'Raadsbesluit',
        value: decidedOn ? `${decisionReference}, ${LocalDate.format(decidedOn)}` : 'nog niet genomen',
      },
    ],
    sections: [
      section(
        'programmas',
        '1 Programma’s',
        sides.map((side) => programmeTable(side, lines)),
      ),
      section(
        'regels',
        '2 Regels',
        sides.map((side) => lineTable(side, lines)),
        true,
      ),
    ],
  };
}

const section = (id: string, heading: string, blocks: Section['blocks'], landscape = false): Section => ({
  ...{ id, heading, level: 1 as const, flow: !landscape, landscape, blocks },
});

function programmeTable(side: 'COST' | 'INCOME', lines: readonly MunicipalBudgetLineResponse[]) {
  const own = lines.filter((line) => line.side === side);
  const programmes = [
    ...new Map(own.map((line) => [line.budgetProgrammeId, `${line.programmeCode} ${line.programmeName}`])),
  ];
  return {
    ...{ type: 'table' as const, key: `programmas-${side.toLowerCase()}`, caption: `${SIDES[side]} per programma` },
    columns: [{ key: 'programme', label: 'Programma', kind: 'text' as const, weight: 3 }, ...FIGURES],
    rows: programmes.map(([id, programme]): ReportRow => {
      const of = own.filter((line) => line.budgetProgrammeId === id);
      return { cells: { programme, original: sum(of, 'original'), amendments: sum(of, 'amendments') } };
    }),
  };
}

function lineTable(side: 'COST' | 'INCOME', lines: readonly MunicipalBudgetLineResponse[]) {
  return {
    ...{ type: 'table' as const, key: `regels-${side.toLowerCase()}`, caption: `${SIDES[side]} per regel` },
    columns: [
      { key: 'code', label: 'Regel', kind: 'code' as const },
      { key: 'taskField', label: 'Taakveld', kind: 'text' as const, weight: 2 },
      { key: 'category', label: 'Categorie', kind: 'code' as const },
      { key: 'description', label: 'Omschrijving', kind: 'text' as const, weight: 3 },
      { key: 'basis', label: 'Grond', kind: 'text' as const, weight: 2 },
      ...FIGURES,
    ],
    rows: lines
      .filter((line) => line.side === side)
      .map((line): ReportRow => ({
        cells: {
          ...{ code: line.code, taskField: [line.taskField, line.taskFieldName].filter(Boolean).join(' ') },
          ...{ category: line.category, description: line.description },
          basis: [BASES[line.legalBasis], line.contractCode].filter(Boolean).join(' '),
          ...{ original: line.original, amendments: line.amendments },
        },
      })),
  };
}

const sum = (lines: readonly MunicipalBudgetLineResponse[], of: 'original' | 'amendments'): string =>
  Money.sum(lines.map((line) => Money.parse(line[of]))).toString();

/** The begrotingen of a year side by side; parameters `programmeId` and `year`. */
@Injectable()
@ExportSource('municipal-budgets')
export class MunicipalBudgetsExport implements ExportPaper {
  readonly permission = 'municipal-budget.read';
  readonly formats = ['xlsx', 'pdf', 'docx'] as const;

  constructor(
    private readonly query: MunicipalBudgetQuery,
    private readonly frames: BudgetFrameQuery,
  ) {}

  title(parameters: ExportParameters): Promise<string> {
    return Promise.resolve(`Begrotingen per gemeente ${exportParameter(parameters, 'year')}`);
  }

  async make(parameters: ExportParameters, format: Format): Promise<Buffer> {
    const programmeId = exportParameter(parameters, 'programmeId');
    const year = Number(exportParameter(parameters, 'year'));
    const items = await everyItem((paging) => this.query.page(programmeId, { year, sort: 'municipality', ...paging }));
    const frame = await this.frames.of(programmeId, [`Begrotingsjaar ${year}`], 'Begrotingen per gemeente 1.0');
    return renderPaper(overviewReport(items, year, frame), format);
  }
}

export const overviewReport = (items: MunicipalBudgetItem[], year: number, frame: BudgetFrame): ReportDocument => ({
  ...frame,
  title: `Begrotingen per gemeente ${year}`,
  facts: [{ label: 'Begrotingen', value: String(items.length) }],
  sections: [
    section(
      'begrotingen',
      'Begrotingen',
      [
        {
          ...{ type: 'table', key: 'begrotingen', caption: 'Lasten en baten, primitief en na wijziging' },
          columns: [
            { key: 'municipality', label: 'Gemeente', kind: 'text', weight: 2 },
            { key: 'decision', label: 'Raadsbesluit', kind: 'text', weight: 3 },
            { key: 'decidedOn', label: 'Besloten op', kind: 'date' },
            { key: 'originalCost', label: 'Lasten primitief', kind: 'money' },
            { key: 'currentCost', label: 'Lasten actueel', kind: 'money' },
            { key: 'originalIncome', label: 'Baten primitief', kind: 'money' },
            { key: 'currentIncome', label: 'Baten actueel', kind: 'money' },
          ],
          rows: items.map((row) => ({
            cells: {
              ...{
                municipality: row.municipality,
                decision: row.decisionReference ?? 'concept',
                decidedOn: row.decidedOn,
              },
              ...{ originalCost: row.originalCost, currentCost: row.currentCost },
              ...{ originalIncome: row.originalIncome, currentIncome: row.currentIncome },
            },
          })),
        },
      ],
      true,
    ),
  ],
});
