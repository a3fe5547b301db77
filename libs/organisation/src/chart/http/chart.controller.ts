import { Controller, Get } from '@nestjs/common';
import { Access, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { ChartQuery } from '../queries/chart.query';
import { ChartResponse } from './chart.response';

/** Het organogram: gemeenten, gezamenlijke organen, teams en functies. */
@Controller('organisation-chart')
export class ChartController {
  constructor(private readonly query: ChartQuery) {}

  @Get()
  @Access('implementation.read')
  @TakesProgramme()
  of(@ProgrammeId() programmeId: string): Promise<ChartResponse> {
    return this.query.of(programmeId);
  }
}
