import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { KeepMeasures } from '../commands/keep-measures';
import { RiskDetailQuery } from '../queries/risk-detail.query';
import { AddMeasureRequest, ChangeMeasureRequest, FinishMeasureRequest, WithdrawMeasureRequest } from './risk.request';
import { RiskDetailResponse } from './risk.response';

/** Maatregelen tegen een risico: wie doet wat voor welke dag. */
@Controller('risks')
export class RiskMeasuresController {
  constructor(
    private readonly detail: RiskDetailQuery,
    private readonly keep: KeepMeasures,
  ) {}

  @Post(':id/measures')
  @Creates()
  @Access('risk.write')
  @TakesIfMatch()
  async add(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: AddMeasureRequest,
  ): Promise<RiskDetailResponse> {
    await this.keep.add(id, body, rowVersion);
    return this.detail.one(id);
  }

  @Patch('measures/:id')
  @Access('risk.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeMeasureRequest,
  ): Promise<RiskDetailResponse> {
    return this.detail.one(await this.keep.change(id, body, rowVersion));
  }

  /** Rondt een maatregel af; de eigenaar mag dit altijd. */
  @Post('measures/:id/finish')
  @HttpCode(200)
  @Access('risk.read')
  @TakesIfMatch()
  async finish(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { note = '' }: FinishMeasureRequest,
  ): Promise<RiskDetailResponse> {
    return this.detail.one(await this.keep.close(id, 'DONE', note, rowVersion));
  }

  /** Laat een maatregel vervallen, met de reden. */
  @Post('measures/:id/withdraw')
  @HttpCode(200)
  @Access('risk.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { note }: WithdrawMeasureRequest,
  ): Promise<RiskDetailResponse> {
    return this.detail.one(await this.keep.close(id, 'WITHDRAWN', note, rowVersion));
  }
}
