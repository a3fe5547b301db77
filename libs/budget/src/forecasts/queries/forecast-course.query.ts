import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { forecastCourse } from '../domain/forecast-course';
import type { Choice } from '../domain/forecast-book';
import { forecastSum } from '../domain/forecast-sum';
import type { ForecastCourseRequest } from '../http/forecast.request';
import type { ForecastCourseResponse } from '../http/forecast.response';
import { presentChoice } from './present-forecast';
import { ForecastStandQuery } from './forecast-stand.query';

/** The course of one line, one municipality or the whole contract year, with the choices that were made there. */
@Injectable()
export class ForecastCourseQuery {
  constructor(private readonly stands: ForecastStandQuery) {}

  /** @throws DomainError 404 when the programme has no contract in that year */
  async of(programmeId: string, request: ForecastCourseRequest): Promise<ForecastCourseResponse> {
    const stand = await this.stands.at(programmeId, request);
    if (!stand) throw new DomainError('platform.not-found', { status: 404 });
    const { buildingBlockId, municipalityId } = request;
    const lines = stand.lines.filter(({ base }) => !buildingBlockId || base.buildingBlockId === buildingBlockId);
    const { agreed, low, expected, high } = forecastSum(lines);
    const months = forecastCourse(
      lines,
      stand.elapsed,
      ({ base }) => stand.book.profileAt(base, stand.asOf)?.shares ?? null,
    );
    // A wider choice counts on a narrower place, not the other way round.
    const touches = (choice: Choice): boolean =>
      choice.year === stand.year &&
      (!municipalityId || choice.municipalityId === null || choice.municipalityId === municipalityId) &&
      (!buildingBlockId || choice.buildingBlockId === null || choice.buildingBlockId === buildingBlockId);
    return {
      ...{ year: stand.year, asOfDate: stand.asOf, monthsElapsed: stand.elapsed },
      months: months.map(({ month, spent, expected: toDate, forecast }) => ({
        ...{ month, spent: spent?.toString() ?? null, expected: toDate.toString() },
        forecast: forecast?.toString() ?? null,
      })),
      agreed: agreed.toString(),
      ...{ low: low?.toString() ?? null, expected: expected?.toString() ?? null, high: high?.toString() ?? null },
      choices: stand.inputs.choices
        .filter(touches)
        .sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime() || b.n - a.n)
        .map((choice) => presentChoice(choice, stand.rows)),
    };
  }
}
