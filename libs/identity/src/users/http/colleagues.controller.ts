import { Controller, Get, Query } from '@nestjs/common';
import { Access, ProgrammeId } from '@koersvast/platform';
import { ColleagueListQuery } from '../queries/colleague-list.query';
import { ColleagueListRequest } from './user.request';
import { ColleagueListResponse } from './user.response';

/** Collega's: aan wie men in een programma werk kan geven. */
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly query: ColleagueListQuery) {}

  /** Naam en rollen van wie in dit programma een rol heeft. */
  @Get()
  @Access('colleague.read')
  list(@ProgrammeId() programmeId: string, @Query() request: ColleagueListRequest): Promise<ColleagueListResponse> {
    return this.query.page(programmeId, request);
  }
}
