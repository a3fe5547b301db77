import { Body, Controller, Get, Put } from '@nestjs/common';
import { Access, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { ReminderSettings } from '../reminder-settings';
import { ReminderSettingRequest } from './reminder.request';
import { ReminderSettingResponse } from './reminder.response';

/** Herinneringen: één mail per dag, voor wie dat wil. */
@Controller('reminder-settings')
export class RemindersController {
  constructor(private readonly settings: ReminderSettings) {}

  @Get('own')
  @Access('calendar.read')
  @TakesProgramme()
  own(@ProgrammeId() programmeId: string): Promise<ReminderSettingResponse> {
    return this.settings.own(programmeId);
  }

  @Put('own')
  @Access('calendar.read')
  @TakesProgramme()
  @TakesIfMatch()
  async put(
    @ProgrammeId() programmeId: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReminderSettingRequest,
  ): Promise<ReminderSettingResponse> {
    await this.settings.put(programmeId, rowVersion, body);
    return this.settings.own(programmeId);
  }
}
