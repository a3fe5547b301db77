import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../access/access.decorator';
import { IfMatch, TakesIfMatch } from '../../access/request-decorators';
import { IdPipe } from '../../http/id.pipe';
import { ApprovalListQuery } from '../approval-list.query';
import { Approvals } from '../approvals';
import { ApprovalListRequest, ApproveRequest, RejectRequest } from './approval.request';
import { ApprovalListResponse, ApprovalResponse } from './approval.response';

/** Akkoorden: wat op een tweede persoon wacht of wachtte. */
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: Approvals,
    private readonly query: ApprovalListQuery,
  ) {}

  /** Akkoorden in de programma's van de gebruiker. */
  @Get()
  @Access('approval.read')
  list(@Query() request: ApprovalListRequest): Promise<ApprovalListResponse> {
    return this.query.page(request);
  }

  @Get(':id')
  @Access('approval.read')
  one(@Param('id', IdPipe) id: string): Promise<ApprovalResponse> {
    return this.query.one(id);
  }

  /** Akkoord geven op precies deze inhoud. */
  @Post(':id/approve')
  @HttpCode(200)
  @Access('approval.read')
  @TakesIfMatch()
  async approve(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ApproveRequest,
  ): Promise<ApprovalResponse> {
    await this.approvals.decide(id, 'APPROVED', body.note ?? null, rowVersion);
    return this.query.one(id);
  }

  /** Niet akkoord, met de reden. */
  @Post(':id/reject')
  @HttpCode(200)
  @Access('approval.read')
  @TakesIfMatch()
  async reject(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: RejectRequest,
  ): Promise<ApprovalResponse> {
    await this.approvals.decide(id, 'REJECTED', body.note, rowVersion);
    return this.query.one(id);
  }
}
