import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch, TakesUpload, Upload, UploadedFile } from '@koersvast/platform';
import { EscalatePeriod } from '../commands/escalate-period';
import { HandInEvidence } from '../commands/hand-in-evidence';
import { JudgePeriod } from '../commands/judge-period';
import { PeriodDetailQuery } from '../queries/period-detail.query';
import { PeriodGridQuery } from '../queries/period-grid.query';
import { PeriodListQuery } from '../queries/period-list.query';
import {
  EvidenceRequest,
  GridRequest,
  JudgePeriodRequest,
  OutcomeRequest,
  PeriodListRequest,
  ReasonRequest,
} from './period.request';
import { GridResponse, PeriodCountsResponse, PeriodDetailResponse, PeriodListResponse } from './period.response';

/** Perioden: elke keer dat een verplichting iets vraagt. */
@Controller('obligation-periods')
export class ObligationPeriodsController {
  constructor(
    private readonly list: PeriodListQuery,
    private readonly months: PeriodGridQuery,
    private readonly detail: PeriodDetailQuery,
    private readonly judgement: JudgePeriod,
    private readonly evidence: HandInEvidence,
    private readonly ladder: EscalatePeriod,
  ) {}

  /** Perioden over alle contracten, in volgorde van hun dag. */
  @Get()
  @Access('obligation.read')
  page(@Query() request: PeriodListRequest): Promise<PeriodListResponse> {
    return this.list.page(request);
  }

  /** Hoeveel elke weergave telt binnen dezelfde selectie. */
  @Get('count')
  @Access('obligation.read')
  count(@Query() request: PeriodListRequest): Promise<PeriodCountsResponse> {
    return this.list.counts(request);
  }

  /** Verplichtingen per maand. */
  @Get('grid')
  @Access('obligation.read')
  grid(@Query() { months = 12, ...request }: GridRequest): Promise<GridResponse> {
    return this.months.page({ ...request, months });
  }

  @Get(':id')
  @Access('obligation.read')
  one(@Param('id', IdPipe) id: string): Promise<PeriodDetailResponse> {
    return this.detail.one(id);
  }

  /** Beoordeelt een periode. */
  @Post(':id/judge')
  @HttpCode(200)
  @Access('obligation.write')
  @TakesIfMatch()
  async judge(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { note = '', ...body }: JudgePeriodRequest,
  ): Promise<PeriodDetailResponse> {
    await this.judgement.execute(id, { ...body, note }, rowVersion);
    return this.detail.one(id);
  }

  /** Dient bewijs in: pdf, docx, xlsx, pptx, csv, txt, png of jpg. */
  @Post(':id/evidence')
  @Creates()
  @Access('obligation.evidence')
  @TakesUpload({ description: { description: 'Wat dit bewijst.', optional: true } })
  async handIn(
    @Param('id', IdPipe) id: string,
    @Upload() file: UploadedFile,
    @Body() { description = '' }: EvidenceRequest,
  ): Promise<PeriodDetailResponse> {
    await this.evidence.add(id, file, description);
    return this.detail.one(id);
  }

  /** Een nieuwe versie van een bewijsstuk. */
  @Post('evidence/:id/versions')
  @Creates()
  @Access('obligation.evidence')
  @TakesUpload()
  @TakesIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @Upload() file: UploadedFile,
    @IfMatch() rowVersion: number,
  ): Promise<PeriodDetailResponse> {
    return this.detail.one(await this.evidence.replace(id, file, rowVersion));
  }

  /** Trekt een bewijsstuk in, met de reden. */
  @Post('evidence/:id/withdraw')
  @HttpCode(200)
  @Access('obligation.evidence')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<PeriodDetailResponse> {
    return this.detail.one(await this.evidence.withdraw(id, reason, rowVersion));
  }

  /** Escaleert naar de eerste of de volgende trede. */
  @Post(':id/escalate')
  @HttpCode(200)
  @Access('obligation.write')
  @TakesIfMatch()
  async escalate(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: ReasonRequest,
  ): Promise<PeriodDetailResponse> {
    await this.ladder.raise(id, reason, rowVersion);
    return this.detail.one(id);
  }

  /** Sluit de escalatie, met de uitkomst. */
  @Post(':id/de-escalate')
  @HttpCode(200)
  @Access('obligation.write')
  @TakesIfMatch()
  async deEscalate(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { outcome }: OutcomeRequest,
  ): Promise<PeriodDetailResponse> {
    await this.ladder.close(id, outcome, rowVersion);
    return this.detail.one(id);
  }
}
