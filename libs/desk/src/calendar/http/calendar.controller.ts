import { Controller, Get, Query } from '@nestjs/common';
import { Access, ProgrammeId } from '@koersvast/platform';
import { CalendarQuery, entryKey } from '../calendar.query';
import { CalendarRequest } from './calendar.request';
import { CalendarResponse } from './calendar.response';

/** Agenda: alles met een datum dat u mag zien. */
@Controller('calendar')
export class CalendarController {
  constructor(private readonly query: CalendarQuery) {}

  @Get()
  @Access('calendar.read')
  async between(@ProgrammeId() programmeId: string, @Query() request: CalendarRequest): Promise<CalendarResponse> {
    const { items, next } = await this.query.between(programmeId, request);
    return {
      items: items.map((entry) => {
        const { kind, recordId, on, code, title, url, municipalityId, mine, done, fixed } = entry;
        return { key: entryKey(entry), kind, recordId, on, code, title, url, municipalityId, mine, done, fixed };
      }),
      next,
    };
  }
}
