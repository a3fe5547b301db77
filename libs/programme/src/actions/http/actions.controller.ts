import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import { KeepActions } from '../commands/keep-actions';
import { ActionQuery } from '../queries/action.query';
import {
  ActionListRequest,
  AddActionRequest,
  ChangeActionRequest,
  FinishActionRequest,
  WithdrawActionRequest,
} from './action.request';
import { ActionListResponse, ActionResponse } from './action.response';

/** Acties: wie doet wat voor welke dag. */
@Controller('actions')
export class ActionsController {
  constructor(
    private readonly query: ActionQuery,
    private readonly keep: KeepActions,
  ) {}

  @Get()
  @Access('action.read')
  list(@ProgrammeId() programmeId: string, @Query() request: ActionListRequest): Promise<ActionListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('action.read')
  one(@Param('id', IdPipe) id: string): Promise<ActionResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('action.write')
  async add(
    @Body() { subjectKind, subjectId, meetingId = null, agendaItemId = null, ...content }: AddActionRequest,
  ): Promise<ActionResponse> {
    const subject = { kind: subjectKind, id: subjectId };
    return this.query.one(await this.keep.add(subject, content, meetingId, agendaItemId));
  }

  @Patch(':id')
  @Access('action.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeActionRequest,
  ): Promise<ActionResponse> {
    await this.keep.change(id, rowVersion, body);
    return this.query.one(id);
  }

  /** Rondt een actie af; de eigenaar mag dit altijd. */
  @Post(':id/finish')
  @HttpCode(200)
  @Access('action.read')
  @TakesIfMatch()
  async finish(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { note }: FinishActionRequest,
  ): Promise<ActionResponse> {
    await this.keep.close(id, rowVersion, 'DONE', note ?? '');
    return this.query.one(id);
  }

  /** Laat een actie vervallen, met de reden. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('action.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { note }: WithdrawActionRequest,
  ): Promise<ActionResponse> {
    await this.keep.close(id, rowVersion, 'WITHDRAWN', note);
    return this.query.one(id);
  }
}
