import { Controller, Get, Query } from '@nestjs/common';
import { LocalDate, Period } from '@koersvast/kernel';
import { Access, ProgrammeId } from '@koersvast/platform';
import { ExpenditureFilter, ExpenditureListQuery } from '../queries/expenditure-list.query';
import { ExpenditureListRequest } from './expenditure.request';
import { ExpenditureListResponse } from './expenditure.response';

/** Bestedingen: de regels van de opgaven van de partner. Zij komen binnen door een import en veranderen niet. */
@Controller('expenditure-statements')
export class ExpenditureStatementsController {
  constructor(private readonly query: ExpenditureListQuery) {}

  @Get()
  @Access('budget.read')
  list(@ProgrammeId() programmeId: string, @Query() request: ExpenditureListRequest): Promise<ExpenditureListResponse> {
    const { contractId, municipalityId, buildingBlockId, importId } = request;
    const filter = { programmeId, contractId, municipalityId, buildingBlockId, importId, ...rangeOf(request) };
    return this.query.page(filter, request);
  }
}

function rangeOf({ year, period }: ExpenditureListRequest): Pick<ExpenditureFilter, 'from' | 'to'> {
  if (period) return Period.range(Period.parse(period));
  if (year) return { from: LocalDate.of(year, 1, 1), to: LocalDate.of(year + 1, 1, 1) };
  return {};
}
