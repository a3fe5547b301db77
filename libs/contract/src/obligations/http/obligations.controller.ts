import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { AddObligation } from '../commands/add-obligation';
import { ConfirmObligation } from '../commands/confirm-obligation';
import { ConfirmObligations } from '../commands/confirm-obligations';
import { EndObligation } from '../commands/end-obligation';
import { MergeObligation } from '../commands/merge-obligation';
import { RejectObligation } from '../commands/reject-obligation';
import { ReviseObligation } from '../commands/revise-obligation';
import { ObligationDetailQuery } from '../queries/obligation-detail.query';
import { ObligationListQuery } from '../queries/obligation-list.query';
import { EndObligationRequest, OccurrenceRequest } from './period.request';
import {
  AddObligationRequest,
  BulkConfirmRequest,
  BulkRejectRequest,
  MergeObligationRequest,
  ObligationListRequest,
  RejectObligationRequest,
  ReviseObligationRequest,
} from './obligation.request';
import { BulkConfirmResponse, ObligationDetailResponse, ObligationListResponse } from './obligation.response';

/** Verplichtingen: wat in een contract is toegezegd, door de opdrachtnemer of door de opdrachtgever. */
@Controller('obligations')
export class ObligationsController {
  constructor(
    private readonly list: ObligationListQuery,
    private readonly detail: ObligationDetailQuery,
    private readonly confirmOne: ConfirmObligation,
    private readonly confirmMany: ConfirmObligations,
    private readonly rejectOne: RejectObligation,
    private readonly revise: ReviseObligation,
    private readonly addition: AddObligation,
    private readonly ending: EndObligation,
    private readonly merging: MergeObligation,
  ) {}

  /** Verplichtingen, over contracten heen; met aantallen per toestand. */
  @Get()
  @Access('obligation.read')
  page(@Query() request: ObligationListRequest): Promise<ObligationListResponse> {
    return this.list.page(request);
  }

  /** Eén verplichting met al haar versies. */
  @Get(':id')
  @Access('obligation.read')
  one(@Param('id', IdPipe) id: string): Promise<ObligationDetailResponse> {
    return this.detail.one(id);
  }

  /** Voegt een verplichting toe die geen eis vroeg; zij begint als voorstel. */
  @Post()
  @Creates()
  @Access('obligation.write')
  async add(@Body() { contractId, ...content }: AddObligationRequest): Promise<ObligationDetailResponse> {
    return this.detail.one(await this.addition.execute(contractId, content));
  }

  /** Wijzigt tekst, partij of datum (als nieuwe versie) of de eigenaar. */
  @Patch(':id')
  @Access('obligation.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseObligationRequest,
  ): Promise<ObligationDetailResponse> {
    await this.revise.execute(id, body, rowVersion);
    return this.detail.one(id);
  }

  /** Bevestigt een voorstel. */
  @Post(':id/confirm')
  @HttpCode(200)
  @Access('obligation.write')
  @TakesIfMatch()
  async confirm(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ObligationDetailResponse> {
    await this.confirmOne.execute(id, rowVersion);
    return this.detail.one(id);
  }

  /** Wijst een voorstel af, met de reden. */
  @Post(':id/reject')
  @HttpCode(200)
  @Access('obligation.write')
  @TakesIfMatch()
  async reject(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: RejectObligationRequest,
  ): Promise<ObligationDetailResponse> {
    await this.rejectOne.execute(id, reason, rowVersion);
    return this.detail.one(id);
  }

  /** Laat een voorstel opgaan in een andere verplichting van het contract. */
  @Post(':id/merge')
  @HttpCode(200)
  @Access('obligation.write')
  @TakesIfMatch()
  async merge(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { intoId }: MergeObligationRequest,
  ): Promise<ObligationDetailResponse> {
    await this.merging.execute(id, intoId, rowVersion);
    return this.detail.one(id);
  }

  /** Wijst vele voorstellen af met één reden; met preview=true alleen het aantal. */
  @Post('bulk-reject')
  @HttpCode(200)
  @Access('obligation.write')
  async rejectAll(@Body() { items, reason, preview = false }: BulkRejectRequest): Promise<BulkConfirmResponse> {
    return { preview, ...(await this.rejectOne.all(items, reason, preview)) };
  }

  /** Laat een verplichting vervallen vanaf een dag. */
  @Post(':id/end')
  @HttpCode(200)
  @Access('obligation.write')
  @TakesIfMatch()
  async end(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { endedOn, reason }: EndObligationRequest,
  ): Promise<ObligationDetailResponse> {
    await this.ending.end(id, endedOn, reason, rowVersion);
    return this.detail.one(id);
  }

  /** De gebeurtenis waarna de termijn loopt, heeft plaatsgevonden. */
  @Post(':id/occurrences')
  @Creates()
  @Access('obligation.write')
  async happened(
    @Param('id', IdPipe) id: string,
    @Body() { happenedOn, note }: OccurrenceRequest,
  ): Promise<ObligationDetailResponse> {
    await this.ending.happened(id, happenedOn, note);
    return this.detail.one(id);
  }

  /** Bevestigt vele voorstellen; met preview=true alleen het aantal. */
  @Post('bulk-confirm')
  @HttpCode(200)
  @Access('obligation.write')
  async confirmAll(@Body() { items, preview = false }: BulkConfirmRequest): Promise<BulkConfirmResponse> {
    return { preview, ...(await this.confirmMany.execute(items, preview)) };
  }
}
