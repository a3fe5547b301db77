import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { Access, Creates, IdPipe, ProgrammeId } from '@koersvast/platform';
import { CorrectActual } from '../commands/correct-actual';
import { ActualListQuery } from '../queries/actual-list.query';
import { ActualListRequest, BookedTaskFieldsRequest, CorrectActualRequest } from './actual.request';
import {
  ActualHistoryResponse,
  ActualListResponse,
  ActualTotalsResponse,
  BookedTaskFieldListResponse,
} from './actual.response';

/** Realisatie: de boekingen van lasten en baten uit de grootboeken van de gemeenten. Alleen toevoegen; corrigeren is terugboeken. */
@Controller('actuals')
export class ActualsController {
  constructor(
    private readonly query: ActualListQuery,
    private readonly correctActual: CorrectActual,
  ) {}

  @Get()
  @Access('actual.read')
  list(@ProgrammeId() programmeId: string, @Query() request: ActualListRequest): Promise<ActualListResponse> {
    return this.query.page({ ...request, programmeId }, request);
  }

  /** Sommen van de hele selectie. */
  @Get('totals')
  @Access('actual.read')
  totals(@ProgrammeId() programmeId: string, @Query() request: ActualListRequest): Promise<ActualTotalsResponse> {
    return this.query.totals({ ...request, programmeId });
  }

  /** De taakvelden waarop in een boekjaar is geboekt, met hun naam in dat jaar. */
  @Get('task-fields')
  @Access('actual.read')
  async taskFields(
    @ProgrammeId() programmeId: string,
    @Query() { year }: BookedTaskFieldsRequest,
  ): Promise<BookedTaskFieldListResponse> {
    return { items: await this.query.taskFields(programmeId, year), next: null };
  }

  /** Alle boekingen van dezelfde boekingsregel: geboekt, teruggeboekt, opnieuw geboekt. */
  @Get(':id/history')
  @Access('actual.read')
  async history(@Param('id', IdPipe) id: string): Promise<ActualHistoryResponse> {
    return { items: await this.query.history(id), next: null };
  }

  /** Een boeking met de hand corrigeren: zij wordt teruggeboekt en, met een bedrag, opnieuw geboekt. */
  @Post(':id/corrections')
  @Creates()
  @Access('actual.correct')
  async correct(
    @Param('id', IdPipe) id: string,
    @Body() { reason, amount }: CorrectActualRequest,
  ): Promise<ActualHistoryResponse> {
    await this.correctActual.execute({ id, reason, amount: amount == null ? null : Money.parse(amount) });
    return { items: await this.query.history(id), next: null };
  }
}
