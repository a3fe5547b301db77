import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, Creates, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { AddIndexFigure } from '../commands/add-index-figure';
import { IndexFiguresQuery } from '../queries/index-figures.query';
import { AddIndexFigureRequest } from './index-figure.request';
import { IndexFigureListResponse } from './index-figure.response';

/** Indexcijfers OVA en PPC: landelijk, per jaar, eerst als raming en daarna definitief. */
@Controller('index-figures')
export class IndexFiguresController {
  constructor(
    private readonly query: IndexFiguresQuery,
    private readonly add: AddIndexFigure,
  ) {}

  @Get()
  @Access('budget.read')
  async list(): Promise<IndexFigureListResponse> {
    return { items: await this.query.list(), next: null };
  }

  /** Legt een gepubliceerd cijfer vast; is het er al, dan is dit de volgende versie ervan. */
  @Post()
  @Access('budget.write')
  @Creates()
  @TakesProgramme()
  async make(
    @ProgrammeId() programmeId: string,
    @Body() body: AddIndexFigureRequest,
  ): Promise<IndexFigureListResponse> {
    await this.add.execute(programmeId, body);
    return this.list();
  }
}
