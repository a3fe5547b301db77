import { Controller, Get, Query } from '@nestjs/common';
import { Access, ProgrammeId } from '@koersvast/platform';
import { askedLines } from '../queries/expenditure-filter';
import { ExpenditureListQuery } from '../queries/expenditure-list.query';
import { ExpenditureListRequest } from './expenditure.request';
import { ExpenditureListResponse } from './expenditure.response';

/** Bestedingen: de regels van de opgaven van de partner. Zij komen binnen door een import en veranderen niet. */
@Controller('expenditure-statements')
export class ExpenditureStatementsController {
  constructor(private readonly query: ExpenditureListQuery) {}

  @Get()
  @Access('budget.read')
  list(@ProgrammeId() programmeId: string, @Query() request: ExpenditureListRequest): Promise<ExpenditureListResponse> {
    return this.query.page(askedLines(programmeId, request), request);
  }
}
