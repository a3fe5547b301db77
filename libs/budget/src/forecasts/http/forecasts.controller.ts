import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, Creates, ProgrammeId } from '@koersvast/platform';
import { ChooseForecast } from '../commands/choose-forecast';
import { ForecastCourseQuery } from '../queries/forecast-course.query';
import { ForecastQuery } from '../queries/forecast.query';
import { ChooseForecastRequest, ForecastCourseRequest, ForecastRequest } from './forecast.request';
import { ForecastChosenResponse, ForecastCourseResponse, ForecastResponse } from './forecast.response';

/** Prognose van de bestedingen: methoden naast elkaar, de keuze en het bereik. */
@Controller('forecasts')
export class ForecastsController {
  constructor(
    private readonly query: ForecastQuery,
    private readonly courses: ForecastCourseQuery,
    private readonly choose: ChooseForecast,
  ) {}

  /** De prognose van één contractjaar per regel, gemeente en in totaal, op elke stand. */
  @Get()
  @Access('budget.read')
  forecast(@ProgrammeId() programmeId: string, @Query() request: ForecastRequest): Promise<ForecastResponse> {
    return this.query.at(programmeId, request);
  }

  /** Het verloop van een regel, een gemeente of het geheel, met elke keuze die er is gemaakt. */
  @Get('course')
  @Access('budget.read')
  course(@ProgrammeId() programmeId: string, @Query() request: ForecastCourseRequest): Promise<ForecastCourseResponse> {
    return this.courses.of(programmeId, request);
  }

  /** Kiest de methode van een regel, een gemeente of het hele jaar. De vorige keuze blijft bewaard. */
  @Post('choices')
  @Creates()
  @Access('forecast.write')
  async make(@Body() body: ChooseForecastRequest): Promise<ForecastChosenResponse> {
    return { id: await this.choose.execute(body) };
  }
}
