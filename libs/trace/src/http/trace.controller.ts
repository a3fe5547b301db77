import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { ThreadQuery } from '../thread.query';
import { TraceLinkListQuery } from '../trace-link-list.query';
import { TraceLinks } from '../trace-links';
import { ThreadResponse } from './thread.response';
import {
  ClearTraceLinkRequest,
  ClearTraceLinksRequest,
  MakeTraceLinkRequest,
  TraceLinkListRequest,
  WithdrawTraceLinkRequest,
} from './trace-link.request';
import { ClearedLinksResponse, TraceLinkListResponse, TraceLinkResponse } from './trace-link.response';

/** De rode draad. */
@Controller()
export class TraceController {
  constructor(
    private readonly thread: ThreadQuery,
    private readonly links: TraceLinks,
    private readonly list: TraceLinkListQuery,
  ) {}

  /** Alle zeven stations van één record, in beide richtingen. */
  @Get('thread/:kind/:id')
  @Access('thread.read')
  of(@Param('kind') kind: string, @Param('id', IdPipe) id: string): Promise<ThreadResponse> {
    return this.thread.of(kind, id);
  }

  /** Koppelingen, bijvoorbeeld alle verdachte (state=SUSPECT). */
  @Get('trace-links')
  @Access('trace.read')
  page(@Query() request: TraceLinkListRequest): Promise<TraceLinkListResponse> {
    return this.list.page(request, request.programmeId);
  }

  @Get('trace-links/:id')
  @Access('trace.read')
  one(@Param('id', IdPipe) id: string): Promise<TraceLinkResponse> {
    return this.list.one(id);
  }

  /** Legt een koppeling met de hand. */
  @Post('trace-links')
  @Creates()
  @Access('trace.write')
  async make(@Body() { type, from, to }: MakeTraceLinkRequest): Promise<TraceLinkResponse> {
    return this.list.one(await this.links.linkByHand(type, from, to));
  }

  /** Oordeelt met één reden dat een reeks verdachte koppelingen nog klopt. */
  @Post('trace-links/clear')
  @HttpCode(200)
  @Access('trace.write')
  clearAll(@Body() { links, reason }: ClearTraceLinksRequest): Promise<ClearedLinksResponse> {
    return this.links.clearAll(links, reason);
  }

  /** Oordeelt dat een verdachte koppeling nog klopt. */
  @Post('trace-links/:id/clear')
  @HttpCode(200)
  @Access('trace.write')
  @TakesIfMatch()
  async clear(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ClearTraceLinkRequest,
  ): Promise<TraceLinkResponse> {
    await this.links.clear(id, body.reason, body.alsoDownstream ?? false, rowVersion);
    return this.list.one(id);
  }

  /** Laat een koppeling vervallen. */
  @Post('trace-links/:id/withdraw')
  @HttpCode(200)
  @Access('trace.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: WithdrawTraceLinkRequest,
  ): Promise<TraceLinkResponse> {
    await this.links.withdraw(id, body.reason, rowVersion);
    return this.list.one(id);
  }
}
