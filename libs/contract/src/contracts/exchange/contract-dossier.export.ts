import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { ModificationListQuery } from '../../modifications/queries/modification-list.query';
import { PaperFrameQuery } from '../../modifications/queries/paper-frame.query';
import { RenewalQuery } from '../../renewals/queries/renewal.query';
import { SubcontractorListQuery } from '../../subcontractors/queries/subcontractor-list.query';
import { AsOfQuery } from '../queries/as-of.query';
import { ContractListQuery } from '../queries/contract-list.query';
import { dossierReport } from './dossier-report';

/** All on one contract on a day, in one paper; parameters `contractId` and `on` (the first day or today when left out). */
@Injectable()
@ExportSource('contract-dossier')
export class ContractDossierExport implements ExportPaper {
  readonly permission = 'contract.read';
  readonly formats = ['pdf', 'docx'] as const;

  constructor(
    private readonly contracts: ContractListQuery,
    private readonly asOf: AsOfQuery,
    private readonly renewals: RenewalQuery,
    private readonly modifications: ModificationListQuery,
    private readonly subcontractors: SubcontractorListQuery,
    private readonly frames: PaperFrameQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { code, title } = await this.contracts.one(exportParameter(parameters, 'contractId'));
    return `Contractdossier ${code} ${title}`.slice(0, 200);
  }

  async make(parameters: ExportParameters, format: 'pdf' | 'docx'): Promise<Buffer> {
    const contractId = exportParameter(parameters, 'contractId');
    const contract = await this.contracts.one(contractId);
    const asked = parameters.on;
    if (asked && !LocalDate.read(asked).ok)
      throw new DomainError('platform.export-parameter', { params: { name: 'on' } });
    const frame = await this.frames.of(contractId, 'Contractdossier 1.0', asked);
    const today = frame.source.asOf!;
    const on = asked ?? (contract.startsOn > today ? contract.startsOn : today);
    const stand = await this.asOf.of(contractId, on);
    if (!stand.terms) throw new DomainError('contract.before-start', { status: 422 });
    const report = dossierReport({
      ...{ contract, stand, terms: stand.terms, frame: { ...frame, source: { ...frame.source, asOf: on } } },
      renewals: (await this.renewals.of(contractId)).items,
      modifications: (await this.modifications.page({ contractId, limit: 200, sort: 'code' })).items,
      subcontractors: (await this.subcontractors.page(contractId, { limit: 200 })).items,
    });
    return renderPaper(report, format);
  }
}
