import { Injectable } from '@nestjs/common';
import { ExportFormat, exportParameter, ExportPaper, ExportParameters, ExportSource } from '@koersvast/platform';
import { renderPaper } from '@koersvast/reports';
import { PaperHeadQuery } from '../../consultation-reports/queries/paper-head.query';
import { PriorInvolvementQuery } from '../queries/prior-involvement.query';
import { registerReport } from './register-report';

/** The register of prior involvement of one tender. */
@Injectable()
@ExportSource('prior-involvement')
export class RegisterPaper implements ExportPaper {
  readonly permission = 'prior-involvement.read';
  readonly formats = ['pdf', 'docx', 'xlsx'] as const;

  constructor(
    private readonly heads: PaperHeadQuery,
    private readonly register: PriorInvolvementQuery,
  ) {}

  async title(parameters: ExportParameters): Promise<string> {
    const { tender } = await this.heads.ofTender(idOf(parameters), this.permission);
    return `Betrokkenheid vooraf ${tender}`;
  }

  async make(parameters: ExportParameters, format: ExportFormat): Promise<Buffer> {
    const id = idOf(parameters);
    const head = await this.heads.ofTender(id, this.permission);
    return renderPaper(registerReport(head, await this.register.all(id)), format);
  }
}

const idOf = (parameters: ExportParameters) => exportParameter(parameters, 'tenderId');
