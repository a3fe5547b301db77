import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { ReportDocument, ReportRow, renderPaper } from '@koersvast/reports';
import { BudgetPaperFrame, BudgetPaperFrameQuery } from '../../papers/budget-paper-frame.query';
import { BUILDUP_COMPONENTS } from '../domain/buildup';
import type { BuildupResponse } from '../http/buildup.response';
import { BuildupQuery } from '../queries/buildup.query';
import { COMPONENT_NAMES } from '../words.nl';

/** The build-up of one agreed budget; parameter `agreedBudgetId`. */
@Injectable()
@ExportSource('budget-buildup')
export class BuildupExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['pdf', 'xlsx'] as const;

  constructor(
    private readonly query: BuildupQuery,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { year, versionNumber } = await this.query.of(exportParameter(parameters, 'agreedBudgetId'));
    if (versionNumber === null) throw new DomainError('fair-price.none');
    return `Opbouw budget ${year}`;
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'xlsx'): Promise<Buffer> {
    const buildup = await this.query.of(exportParameter(parameters, 'agreedBudgetId'));
    const frame = await this.frames.of(buildup.contractId, 'Opbouw budget 1.0');
    return renderPaper(buildupReport(buildup, frame), format);
  }
}

/** One table: per component its lines and their sum, and the agreed amount below. */
export function buildupReport(buildup: BuildupResponse, frame: BudgetPaperFrame): ReportDocument {
  const rows: ReportRow[] = BUILDUP_COMPONENTS.flatMap((component) => {
    const lines = buildup.lines.filter((line) => line.component === component);
    if (lines.length === 0) return [];
    const keys = lines.map((_, index) => `${component}-${index}`);
    return [
      ...lines.map(({ description, amount, source }, index) => ({
        ...{ key: keys[index]!, level: 1, cells: { description, amount, source } },
      })),
      {
        key: component,
        kind: 'subtotal' as const,
        sumOf: keys,
        cells: { description: COMPONENT_NAMES[component], source: '' },
      },
    ];
  });
  const sums = rows.filter(({ kind }) => kind === 'subtotal').map(({ key }) => key!);
  return {
    ...frame,
    ...{ title: `Opbouw van het budget ${buildup.year}`, sheet: true },
    facts: [
      { label: 'Versie van het budget', value: String(buildup.versionNumber) },
      { label: 'Afgesproken', value: Money.parse(buildup.agreed!).format() },
      ...(buildup.note ? [{ label: 'Toelichting', value: buildup.note }] : []),
    ],
    sections: [
      {
        ...{ id: 'opbouw', heading: 'Opbouw', level: 1, flow: true },
        blocks: [
          {
            ...{ type: 'table', key: 'opbouw', caption: 'Waaruit het budget bestaat' },
            columns: [
              { key: 'description', label: 'Onderdeel', kind: 'text', weight: 3 },
              { key: 'amount', label: 'Bedrag', kind: 'money' },
              { key: 'source', label: 'Bron', kind: 'text', weight: 3 },
            ],
            rows: [...rows, { kind: 'total', sumOf: sums, cells: { description: 'Afgesproken budget', source: '' } }],
          },
        ],
      },
    ],
  };
}
