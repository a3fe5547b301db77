import { Injectable } from '@nestjs/common';
import { describeWaterfall, Waterfall, type WaterfallStep } from '@koersvast/charts';
import { LocalDate, Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, ReportDocument, toSvg } from '@koersvast/reports';
import { createElement } from 'react';
import { BudgetPaperFrame, BudgetPaperFrameQuery } from '../../papers/budget-paper-frame.query';
import { BridgeStep, bridgeSteps, startCausesOf } from '../domain/bridge-steps';
import { BridgeOfYear, BridgeQuery } from '../queries/bridge.query';
import { BASIS_NAMES, CAUSE_NAMES } from '../words.nl';

/** The bridge of a contract year as chart and table; parameters `contractId`, `year`, and `asOf` and `knownAt` as seen. */
@Injectable()
@ExportSource('budget-bridge')
export class BridgeExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['pdf', 'xlsx'] as const;

  constructor(
    private readonly query: BridgeQuery,
    private readonly contracts: ContractFacts,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code } = await this.contracts.one(exportParameter(parameters, 'contractId'));
    return `Brug ${exportParameter(parameters, 'year')} ${code}`;
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'xlsx'): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const { programmeId } = await this.contracts.one(contractId);
    const year = Number(exportParameter(parameters, 'year'));
    const stand = { ...dayOf(parameters, 'asOf'), ...dayOf(parameters, 'knownAt') };
    const bridge = await this.query.of({ programmeId, contractId, year, ...stand });
    return renderPaper(bridgeReport(bridge, await this.frames.of(contractId, 'Brug 1.0', bridge.asOf)), format);
  }
}

/** A day of the address; what is no day is as if it was not asked. */
const dayOf = (parameters: ExportParameters, name: 'asOf' | 'knownAt') =>
  /^\d{4}-\d{2}-\d{2}$/.test(parameters[name] ?? '') ? { [name]: parameters[name]! } : {};

const drawn = (steps: BridgeStep[]): WaterfallStep[] =>
  steps.map(({ cause, kind, amount }) => ({
    ...{ label: CAUSE_NAMES[cause], kind, amount: amount === null ? null : Number(amount.cents) },
  }));

/** One table with a row per step and a column per municipality, under the drawing of all together. */
export function bridgeReport(bridge: BridgeOfYear, frame: BudgetPaperFrame): ReportDocument {
  const starts = startCausesOf(bridge.municipalities.map((one) => one.bridge));
  const all = bridge.together ? bridgeSteps(bridge.together, starts) : [];
  const title = `Brug van begroting naar prognose ${bridge.year}`;
  const columns = bridge.municipalities.map(({ municipality, bridge: own }, index) => ({
    ...{ key: `m${index}`, label: municipality, steps: bridgeSteps(own, starts) },
  }));
  const cell = (amount: Money | null) => amount?.toString() ?? null;
  const of = (steps: BridgeStep[], cause: string) => cell(steps.find((step) => step.cause === cause)?.amount ?? null);
  return {
    ...{ ...frame, title, sheet: true },
    facts: [
      { label: 'Stand', value: LocalDate.format(bridge.asOf) },
      ...(bridge.knownAt ? [{ label: 'Bekend op', value: LocalDate.format(bridge.knownAt) }] : []),
      { label: 'Afrekening', value: BASIS_NAMES[bridge.basis] },
    ],
    sections: [
      {
        ...{ id: 'brug', heading: 'Brug', level: 1, flow: true },
        blocks: [
          {
            type: 'chart',
            caption: 'Alle gemeenten samen',
            svg: toSvg(createElement(Waterfall, { steps: drawn(all), title })),
            alt: describeWaterfall(drawn(all)),
          },
          {
            ...{ type: 'table', key: 'brug', caption: 'Per gemeente, naar oorzaak' },
            columns: [
              { key: 'cause', label: 'Oorzaak', kind: 'text', weight: 2 },
              ...columns.map(({ key, label }) => ({ key, label, kind: 'money' as const, total: false as const })),
              { key: 'together', label: 'Samen', kind: 'money', total: false },
            ],
            rows: all.map(({ cause, kind, amount }) => ({
              kind: kind === 'level' ? ('subtotal' as const) : ('item' as const),
              cells: {
                ...{ cause: CAUSE_NAMES[cause], together: cell(amount) },
                ...Object.fromEntries(columns.map(({ key, steps }) => [key, of(steps, cause)])),
              },
            })),
          },
        ],
      },
    ],
  };
}
