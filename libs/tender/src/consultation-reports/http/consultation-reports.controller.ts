import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { WriteReport } from '../commands/write-report';
import { ReportStateQuery } from '../queries/report-state.query';
import { ConsultationReportRequest } from './consultation-report.request';
import { ConsultationReportResponse } from './consultation-report.response';

/** Het verslag van de marktconsultatie, zonder namen. Publiceren is een stap van de consultatie. */
@Controller('consultations/:consultationId/report')
export class ConsultationReportsController {
  constructor(
    private readonly write: WriteReport,
    private readonly query: ReportStateQuery,
  ) {}

  /** De teksten, waar nog een naam in staat, en na publicatie de hash. */
  @Get()
  @Access('consultation-report.read')
  one(@Param('consultationId', IdPipe) consultationId: string): Promise<ConsultationReportResponse> {
    return this.query.of(consultationId);
  }

  /** Schrijft de teksten. If-Match is 0 zolang er nog niets is geschreven. */
  @Put()
  @Access('consultation-report.write')
  @TakesIfMatch()
  async change(
    @Param('consultationId', IdPipe) consultationId: string,
    @IfMatch() rowVersion: number,
    @Body() { context, process, followUp }: ConsultationReportRequest,
  ): Promise<ConsultationReportResponse> {
    await this.write.execute(consultationId, rowVersion, { context, process, followUp });
    return this.query.of(consultationId);
  }
}
