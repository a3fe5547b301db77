import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { everyItem, ExportPaper, exportParameter, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, ReportDocument, ReportTable } from '@koersvast/reports';
import { BudgetPaperFrame, BudgetPaperFrameQuery } from '../../papers/budget-paper-frame.query';
import { SettlementScenarioQuery } from '../queries/settlement-scenario.query';
import { SettlementQuery } from '../queries/settlement.query';
import { compareTable, KIND_NAMES, postingsTable, sharesTable, STATE_NAMES, stepsTable } from './settlement-tables';

type Format = 'pdf' | 'xlsx';

const sheet = (
  frame: BudgetPaperFrame,
  title: string,
  facts: ReportDocument['facts'],
  tables: ReportTable[],
  landscape = false,
): ReportDocument => ({
  ...{ ...frame, title, facts, sheet: true },
  sections: tables.map((table, index) => ({
    ...{ id: table.key, heading: table.caption, level: 1 as const, flow: index > 0 || !landscape },
    ...(landscape ? { landscape } : {}),
    blocks: [table],
  })),
});

const euro = (amount: string): string => Money.parse(amount).format();

/** One scenario with its arithmetic; parameter `scenarioId`. */
@Injectable()
@ExportSource('settlement-scenario')
export class ScenarioExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['pdf', 'xlsx'] as const;

  constructor(
    private readonly query: SettlementScenarioQuery,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code, name, year } = await this.query.one(exportParameter(parameters, 'scenarioId'));
    return `Afrekening ${year} ${code} ${name}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: Format): Promise<Buffer> {
    const one = await this.query.one(exportParameter(parameters, 'scenarioId'));
    const frame = await this.frames.of(one.contractId, 'Afrekenscenario 1.0');
    const facts = [
      { label: 'Stand', value: STATE_NAMES[one.state] },
      { label: 'Afgesproken', value: `${euro(one.agreed)}, versie ${one.versionNumber}` },
      { label: 'Besteding', value: euro(one.spent) },
      ...(one.reserveAfter ? [{ label: 'Reserve daarna', value: euro(one.reserveAfter) }] : []),
      ...(one.note ? [{ label: 'Toelichting', value: one.note }] : []),
    ];
    const title = `Scenario ${one.code}: ${one.name}, afrekening ${one.year}`;
    return renderPaper(sheet(frame, title, facts, [stepsTable(one), sharesTable(one)]), format);
  }
}

/** All scenarios of a contract year side by side; parameters `contractId` and `year`. */
@Injectable()
@ExportSource('settlement-scenarios')
export class ScenariosExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['pdf', 'xlsx'] as const;

  constructor(
    private readonly contracts: ContractFacts,
    private readonly query: SettlementScenarioQuery,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    await this.frames.of(exportParameter(parameters, 'contractId'), '');
    return `Afrekening ${exportParameter(parameters, 'year')} scenario’s`;
  }

  async make(parameters: ExportParameters, format: Format): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const year = Number(exportParameter(parameters, 'year'));
    const frame = await this.frames.of(contractId, 'Afrekenscenario’s 1.0');
    const { programmeId } = await this.contracts.one(contractId);
    const scenarios = await everyItem((paging) =>
      this.query.page(programmeId, { contractId, year, sort: 'code', ...paging }),
    );
    const facts = [{ label: 'Scenario’s', value: String(scenarios.length) }];
    return renderPaper(sheet(frame, `Afrekening ${year}: scenario’s`, facts, [compareTable(scenarios)], true), format);
  }
}

/** A provisional or definitive statement; parameter `settlementId`. */
@Injectable()
@ExportSource('settlement-statement')
export class StatementExport implements ExportPaper {
  readonly permission = 'budget.read';
  readonly formats = ['pdf', 'xlsx'] as const;

  constructor(
    private readonly query: SettlementQuery,
    private readonly scenarios: SettlementScenarioQuery,
    private readonly frames: BudgetPaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { kind, year, n } = await this.query.one(exportParameter(parameters, 'settlementId'));
    return `${KIND_NAMES[kind]} ${year} ${n}`;
  }

  async make(parameters: ExportParameters, format: Format): Promise<Buffer> {
    const one = await this.query.one(exportParameter(parameters, 'settlementId'));
    const scenario = await this.scenarios.one(one.scenarioId);
    const frame = await this.frames.of(one.contractId, 'Afrekening 1.0', one.establishedOn);
    const facts = [
      { label: 'Vastgesteld op', value: LocalDate.format(one.establishedOn) },
      { label: 'Berust op', value: one.evidence },
      { label: 'Scenario', value: `${one.scenarioCode} ${one.scenarioName}` },
      { label: 'Partner', value: Money.parse(one.partner).format({ plus: true }) },
    ];
    const title = `${KIND_NAMES[one.kind]} ${one.year}`;
    return renderPaper(sheet(frame, title, facts, [postingsTable(one), stepsTable(scenario)]), format);
  }
}
