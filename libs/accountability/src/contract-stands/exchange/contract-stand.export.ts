import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper, ReportDocument } from '@koersvast/reports';
import { courseBlocks } from '../../pc-reports/exchange/compose-document';
import { boardTable, keyFigures, longDate } from '../../pc-reports/exchange/report-tables';
import { ReportFiguresQuery } from '../../pc-reports/queries/report-figures.query';
import { FinanceFrameQuery } from '../queries/finance-frame.query';

/**
 * The contract budget on a day without a report around it: key figures, the course of the year, every line. Parameters
 * `contractId`, `asOf` and, for one municipality, `municipalityId`.
 */
@Injectable()
@ExportSource('contract-stand')
export class ContractStandExport implements ExportPaper {
  readonly permission = 'report.read';
  readonly formats = ['pdf', 'xlsx', 'docx'] as const;

  constructor(
    private readonly contracts: ContractFacts,
    private readonly figures: ReportFiguresQuery,
    private readonly frames: FinanceFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code } = await this.contracts.one(exportParameter(parameters, 'contractId'));
    return `Stand contractbudget ${code} op ${LocalDate.format(standOf(parameters))}`;
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'xlsx' | 'docx'): Promise<Buffer> {
    return renderPaper(await this.document(parameters), format);
  }

  private async document(parameters: ExportParameters): Promise<ReportDocument> {
    const contract = await this.contracts.one(exportParameter(parameters, 'contractId'));
    const { programmeId, id: contractId } = contract;
    const [asOf, municipalityId] = [standOf(parameters), parameters.municipalityId ?? null];
    const year = LocalDate.year(asOf);
    const { figures, knownAt } = await this.figures.of({ programmeId, contractId, year, municipalityId, asOf, knownAt: null }); // prettier-ignore
    const frame = await this.frames.of({
      ...{
        programmeId,
        municipalityId,
        asOf,
        knownOn: LocalDate.at(new Date(knownAt)),
        template: 'Stand contractbudget 1.0',
      },
      subtitle: [`${contract.code} ${contract.title}, ${contract.contractor}`, `Stand op ${longDate(asOf)}`],
    });
    const scope = figures.municipalities.map(({ name }) => name);
    return {
      ...{ ...frame, title: `Stand contractbudget ${year}`, facts: [{ label: 'Contract', value: contract.code }] },
      sections: [
        {
          id: 'beeld',
          heading: '1 Beeld',
          level: 1,
          blocks: [keyFigures(figures), ...courseBlocks(figures, year, scope)],
        },
        { id: 'regels', heading: '2 Regels', level: 1, landscape: true, blocks: [boardTable(figures)] },
      ],
    };
  }
}

/** @throws DomainError 422 no such day */
function standOf(parameters: ExportParameters): string {
  const asOf = exportParameter(parameters, 'asOf');
  if (!LocalDate.is(asOf)) throw new DomainError('platform.export-parameter', { params: { name: 'asOf' } });
  return asOf;
}
