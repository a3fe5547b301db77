import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, TakesUpload, Upload, type UploadedFile } from '@koersvast/platform';
import { RecordAdoption } from '../commands/record-adoption';
import { AdoptionQuery } from '../queries/adoption.query';
import { AdoptionListRequest, RecordAdoptionRequest } from './report-adoption.request';
import { ReportAdoptionListResponse } from './report-adoption.response';

/** Wat colleges en raden met een ondertekend rapport deden. */
@Controller()
export class ReportAdoptionsController {
  constructor(
    private readonly query: AdoptionQuery,
    private readonly record: RecordAdoption,
  ) {}

  @Get('pc-reports/:id/adoptions')
  @Access('report.read')
  list(@Param('id', IdPipe) id: string, @Query() request: AdoptionListRequest): Promise<ReportAdoptionListResponse> {
    return this.query.of(id, request.knownBefore);
  }

  /** Legt het besluit van een college of raad vast; wat eerder van dit orgaan was vastgelegd, blijft te zien. */
  @Post('pc-reports/:id/adoptions')
  @Access('report-adoption.write')
  @Creates()
  async add(@Param('id', IdPipe) id: string, @Body() body: RecordAdoptionRequest): Promise<ReportAdoptionListResponse> {
    await this.record.execute(id, body);
    return this.query.of(id);
  }

  /** Legt het stuk van het besluit erbij. */
  @Post('report-adoptions/:id/documents')
  @Access('report-adoption.write')
  @Creates()
  @TakesUpload()
  async attach(@Param('id', IdPipe) id: string, @Upload() file: UploadedFile): Promise<ReportAdoptionListResponse> {
    return this.query.of(await this.record.attach(id, file));
  }
}
