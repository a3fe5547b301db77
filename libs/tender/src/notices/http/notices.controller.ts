import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { RecordNotice } from '../commands/record-notice';
import { NoticeListQuery } from '../queries/notice-list.query';
import { NoticeListRequest, RecordNoticeRequest, ReviseNoticeRequest, WithdrawNoticeRequest } from './notice.request';
import { NoticeListResponse, NoticeResponse } from './notice.response';

/** Aankondigingen op TenderNed: één publicatie per regel, gegroepeerd per kenmerk. */
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly notices: RecordNotice,
    private readonly query: NoticeListQuery,
  ) {}

  @Get()
  @Access('programme.read')
  list(@ProgrammeId() programmeId: string, @Query() request: NoticeListRequest): Promise<NoticeListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('programme.read')
  one(@Param('id', IdPipe) id: string): Promise<NoticeResponse> {
    return this.query.one(id);
  }

  /** Legt een publicatie vast. */
  @Post()
  @Creates()
  @Access('notice.write')
  @TakesProgramme()
  async add(@ProgrammeId() programmeId: string, @Body() body: RecordNoticeRequest): Promise<NoticeResponse> {
    return this.query.one(await this.notices.add(programmeId, body));
  }

  @Patch(':id')
  @Access('notice.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseNoticeRequest,
  ): Promise<NoticeResponse> {
    await this.notices.revise(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Streept een publicatie door die bij vergissing is vastgelegd; zij blijft leesbaar. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('notice.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: WithdrawNoticeRequest,
  ): Promise<NoticeResponse> {
    await this.notices.withdraw(id, body.reason, rowVersion);
    return this.query.one(id);
  }
}
