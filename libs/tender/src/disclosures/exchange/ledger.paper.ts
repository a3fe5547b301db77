import { Injectable } from '@nestjs/common';
import { ExportFormat, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { PaperHeadQuery } from '../../consultation-reports/queries/paper-head.query';
import { ConsultationCircleQuery } from '../queries/consultation-circle.query';
import { LedgerQuery } from '../queries/ledger.query';
import { ledgerReport } from './ledger-report';

/** The equal-information ledger of one consultation. */
@Injectable()
@ExportSource('equal-information')
export class LedgerPaper implements ExportPaper {
  readonly permission = 'disclosure.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(
    private readonly heads: PaperHeadQuery,
    private readonly ledger: LedgerQuery,
    private readonly circle: ConsultationCircleQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { consultation } = await this.heads.ofConsultation(idOf(parameters), this.permission);
    return `Gelijke informatie ${consultation}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const id = idOf(parameters);
    const head = await this.heads.ofConsultation(id, this.permission);
    const rows = await this.ledger.rows(id);
    return renderPaper(ledgerReport(head, rows, await this.circle.parties(id)), format);
  }
}

const idOf = (parameters: ExportParameters) => exportParameter(parameters, 'consultationId');
