import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { CreateTender } from '../commands/create-tender';
import { MoveTender } from '../commands/move-tender';
import { ReviseTender } from '../commands/revise-tender';
import type { TenderStep } from '../domain/tender-states';
import { TenderListQuery } from '../queries/tender-list.query';
import { CreateTenderRequest, MoveTenderRequest, ReviseTenderRequest, TenderListRequest } from './tender.request';
import { TenderListResponse, TenderRecordResponse } from './tender.response';

/** Aanbestedingen van een programma. */
@Controller('tenders')
export class TendersController {
  constructor(
    private readonly createTender: CreateTender,
    private readonly reviseTender: ReviseTender,
    private readonly moveTender: MoveTender,
    private readonly query: TenderListQuery,
  ) {}

  @Get()
  @Access('programme.read')
  list(@ProgrammeId() programmeId: string, @Query() request: TenderListRequest): Promise<TenderListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('tender.read')
  one(@Param('id', IdPipe) id: string): Promise<TenderRecordResponse> {
    return this.query.one(id);
  }

  /** Begint een aanbesteding naast die er al zijn. */
  @Post()
  @Creates()
  @Access('tender.write')
  @TakesProgramme()
  async create(@ProgrammeId() programmeId: string, @Body() body: CreateTenderRequest): Promise<TenderRecordResponse> {
    return this.query.one(await this.createTender.execute({ ...body, programmeId }));
  }

  /** Wijzigt de aanbesteding; na publicatie alleen de nummers op TenderNed en een latere sluiting. */
  @Patch(':id')
  @Access('tender.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseTenderRequest,
  ): Promise<TenderRecordResponse> {
    await this.reviseTender.execute(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Legt vast dat de aanbesteding is gepubliceerd. */
  @Post(':id/publish')
  @HttpCode(200)
  @Access('tender.publish')
  @TakesIfMatch()
  publish(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveTenderRequest,
  ): Promise<TenderRecordResponse> {
    return this.step('publish', id, rowVersion, body);
  }

  /** Begint de beoordeling, na de sluiting. */
  @Post(':id/assess')
  @HttpCode(200)
  @Access('tender.write')
  @TakesIfMatch()
  assess(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveTenderRequest,
  ): Promise<TenderRecordResponse> {
    return this.step('assess', id, rowVersion, body);
  }

  /** Sluit een gegunde aanbesteding af. */
  @Post(':id/close')
  @HttpCode(200)
  @Access('tender.write')
  @TakesIfMatch()
  close(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveTenderRequest,
  ): Promise<TenderRecordResponse> {
    return this.step('close', id, rowVersion, body);
  }

  /** Trekt de aanbesteding in, met de reden. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('tender.publish')
  @TakesIfMatch()
  withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveTenderRequest,
  ): Promise<TenderRecordResponse> {
    return this.step('withdraw', id, rowVersion, body);
  }

  private async step(
    step: TenderStep,
    id: string,
    rowVersion: number,
    body: MoveTenderRequest,
  ): Promise<TenderRecordResponse> {
    await this.moveTender.execute({ id, rowVersion, step, reason: body?.reason ?? '' });
    return this.query.one(id);
  }
}
