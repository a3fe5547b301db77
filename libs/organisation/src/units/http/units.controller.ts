import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepUnits } from '../commands/keep-units';
import { UnitQuery } from '../queries/unit.query';
import { AddUnitRequest, ChangeUnitRequest, UnitListRequest, WithdrawUnitRequest } from './unit.request';
import { UnitListResponse, UnitResponse } from './unit.response';

/** Onderdelen van de uitvoeringsorganisatie: gezamenlijke organen en teams. */
@Controller('organisation-units')
export class UnitsController {
  constructor(
    private readonly query: UnitQuery,
    private readonly keep: KeepUnits,
  ) {}

  @Get()
  @Access('implementation.read')
  list(@ProgrammeId() programmeId: string, @Query() request: UnitListRequest): Promise<UnitListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('implementation.read')
  one(@Param('id', IdPipe) id: string): Promise<UnitResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { form = '', parentId = null, municipalityId = null, sort = 0, note = '', ...body }: AddUnitRequest,
  ): Promise<UnitResponse> {
    return this.query.one(await this.keep.add(programmeId, { ...body, form, parentId, municipalityId, sort, note }));
  }

  @Patch(':id')
  @Access('implementation.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeUnitRequest,
  ): Promise<UnitResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Laat een onderdeel vervallen waar niets meer onder hangt. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('implementation.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawUnitRequest,
  ): Promise<UnitResponse> {
    await this.keep.withdraw(id, reason, rowVersion);
    return this.query.one(id);
  }
}
