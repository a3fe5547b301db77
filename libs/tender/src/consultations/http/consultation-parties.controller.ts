import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { ManageParties } from '../commands/manage-parties';
import type { PartyStep } from '../domain/consultation-party';
import { ConsultationPartyQuery } from '../queries/consultation-party.query';
import {
  AddPartyRequest,
  ChangePartyRequest,
  ConsultationPartyListRequest,
  InviteRequest,
  MovePartyRequest,
} from './consultation-party.request';
import {
  ConsultationPartyListResponse,
  ConsultationPartyResponse,
  InvitedResponse,
} from './consultation-party.response';

/** De partijen die aan een marktconsultatie meedoen. */
@Controller('consultations/:id')
export class ConsultationPartiesController {
  constructor(
    private readonly manage: ManageParties,
    private readonly query: ConsultationPartyQuery,
  ) {}

  @Get('parties')
  @Access('consultation-response.read')
  list(
    @Param('id', IdPipe) id: string,
    @Query() request: ConsultationPartyListRequest,
  ): Promise<ConsultationPartyListResponse> {
    return this.query.page(id, request);
  }

  @Get('parties/:partyId')
  @Access('consultation-response.read')
  one(@Param('id', IdPipe) id: string, @Param('partyId', IdPipe) partyId: string): Promise<ConsultationPartyResponse> {
    return this.query.one(id, partyId);
  }

  @Post('parties')
  @Creates()
  @Access('consultation-response.write')
  async add(@Param('id', IdPipe) id: string, @Body() body: AddPartyRequest): Promise<ConsultationPartyResponse> {
    const partyId = await this.manage.add(id, {
      name: body.name,
      kvkNumber: body.kvkNumber,
      contactName: body.contactName ?? '',
      contactEmail: body.contactEmail ?? '',
      consentToBeNamed: body.consentToBeNamed ?? false,
    });
    return this.query.one(id, partyId);
  }

  @Patch('parties/:partyId')
  @Access('consultation-response.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangePartyRequest,
  ): Promise<ConsultationPartyResponse> {
    const { contactName, contactEmail, ...rest } = body;
    await this.manage.change(id, partyId, rowVersion, {
      ...rest,
      contactName: contactName === null ? '' : contactName,
      contactEmail: contactEmail === null ? '' : contactEmail,
    });
    return this.query.one(id, partyId);
  }

  /** De partij ziet ervan af. */
  @Post('parties/:partyId/decline')
  @HttpCode(200)
  @Access('consultation-response.write')
  @TakesIfMatch()
  decline(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @IfMatch() rowVersion: number,
    @Body() body: MovePartyRequest,
  ): Promise<ConsultationPartyResponse> {
    return this.step('decline', id, partyId, rowVersion, body);
  }

  /** Haalt een partij zonder reactie uit de lijst, met de reden. */
  @Post('parties/:partyId/withdraw')
  @HttpCode(200)
  @Access('consultation-response.write')
  @TakesIfMatch()
  withdraw(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @IfMatch() rowVersion: number,
    @Body() body: MovePartyRequest,
  ): Promise<ConsultationPartyResponse> {
    return this.step('withdraw', id, partyId, rowVersion, body);
  }

  /** Laat een partij die afzag of was weggehaald weer meedoen. */
  @Post('parties/:partyId/restore')
  @HttpCode(200)
  @Access('consultation-response.write')
  @TakesIfMatch()
  restore(
    @Param('id', IdPipe) id: string,
    @Param('partyId', IdPipe) partyId: string,
    @IfMatch() rowVersion: number,
    @Body() body: MovePartyRequest,
  ): Promise<ConsultationPartyResponse> {
    return this.step('restore', id, partyId, rowVersion, body);
  }

  /** Legt vast dat de vragenlijst is verstuurd. */
  @Post('invitations')
  @HttpCode(200)
  @Access('consultation-response.write')
  async invite(@Param('id', IdPipe) id: string, @Body() body: InviteRequest): Promise<InvitedResponse> {
    return { invited: await this.manage.invite(id, body.partyIds ?? null) };
  }

  private async step(
    step: PartyStep,
    id: string,
    partyId: string,
    rowVersion: number,
    body: MovePartyRequest,
  ): Promise<ConsultationPartyResponse> {
    await this.manage.move(id, partyId, rowVersion, step, body?.reason?.trim() ?? '');
    return this.query.one(id, partyId);
  }
}
