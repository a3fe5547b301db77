import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepMandates } from '../commands/keep-mandates';
import { MandateQuery } from '../queries/mandate.query';
import {
  EndMandateRequest,
  GrantMandateRequest,
  MandateListRequest,
  ReplaceMandateRequest,
  WithdrawMandateRequest,
} from './mandate.request';
import { MandateListResponse, MandateMatterListResponse, MandateResponse } from './mandate.response';

/** Mandaten: wie waarover tot welk bedrag mag beslissen, door wie gegeven en van wanneer tot wanneer. */
@Controller('mandates')
export class MandatesController {
  constructor(
    private readonly query: MandateQuery,
    private readonly keep: KeepMandates,
  ) {}

  @Get()
  @Access('mandate.read')
  list(@ProgrammeId() programmeId: string, @Query() request: MandateListRequest): Promise<MandateListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Per onderwerp of mandaten beslissen, en hoever u zelf reikt. */
  @Get('matters')
  @Access('mandate.read')
  @TakesProgramme()
  async matters(@ProgrammeId() programmeId: string): Promise<MandateMatterListResponse> {
    return { items: await this.query.matters(programmeId), next: null };
  }

  @Get(':id')
  @Access('mandate.read')
  one(@Param('id', IdPipe) id: string): Promise<MandateResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('mandate.write')
  @TakesProgramme()
  async grant(@ProgrammeId() programmeId: string, @Body() body: GrantMandateRequest): Promise<MandateResponse> {
    const { holderRole = null, holderId = null, municipalityId = null, unitId = null, limit = null } = body;
    const content = { conditions: '', endsOn: null, ...body };
    return this.query.one(
      await this.keep.grant(programmeId, { ...content, holderRole, holderId, municipalityId, unitId, limit }),
    );
  }

  /** Een ander bedrag of een andere voorwaarde vanaf een dag; het oude mandaat eindigt de dag ervoor. */
  @Post(':id/replace')
  @HttpCode(200)
  @Access('mandate.write')
  @TakesIfMatch()
  async replace(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { limit = null, ...body }: ReplaceMandateRequest,
  ): Promise<MandateResponse> {
    return this.query.one(await this.keep.replace(id, { ...body, limit }, rowVersion));
  }

  /** Laat een mandaat eindigen. */
  @Post(':id/end')
  @HttpCode(200)
  @Access('mandate.write')
  @TakesIfMatch()
  async end(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { endsOn, reason }: EndMandateRequest,
  ): Promise<MandateResponse> {
    await this.keep.end(id, endsOn, reason, rowVersion);
    return this.query.one(id);
  }

  /** Trekt een mandaat in dat ten onrechte is ingevoerd. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('mandate.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawMandateRequest,
  ): Promise<MandateResponse> {
    await this.keep.withdraw(id, reason, rowVersion);
    return this.query.one(id);
  }
}
