import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepFunctions } from '../commands/keep-functions';
import { FunctionQuery } from '../queries/function.query';
import {
  AddFunctionRequest,
  ChangeFunctionRequest,
  FunctionListRequest,
  WithdrawFunctionRequest,
} from './function.request';
import { FunctionListResponse, FunctionResponse } from './function.response';

/** Functies van de uitvoeringsorganisatie met omvang en bezetting; nooit namen van personen. */
@Controller('organisation-functions')
export class FunctionsController {
  constructor(
    private readonly query: FunctionQuery,
    private readonly keep: KeepFunctions,
  ) {}

  @Get()
  @Access('implementation.read')
  list(@ProgrammeId() programmeId: string, @Query() request: FunctionListRequest): Promise<FunctionListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('implementation.read')
  one(@Param('id', IdPipe) id: string): Promise<FunctionResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { municipalityId = null, unitId = null, note = '', ...body }: AddFunctionRequest,
  ): Promise<FunctionResponse> {
    return this.query.one(await this.keep.add(programmeId, { ...body, municipalityId, unitId, note }));
  }

  @Patch(':id')
  @Access('implementation.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeFunctionRequest,
  ): Promise<FunctionResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Laat een functie vervallen. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('implementation.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawFunctionRequest,
  ): Promise<FunctionResponse> {
    await this.keep.withdraw(id, reason, rowVersion);
    return this.query.one(id);
  }
}
