import { ApiProperty } from '@nestjs/swagger';
import { CALENDAR_KINDS, CalendarKind } from '@koersvast/platform';

export class ReminderSettingResponse {
  active: boolean;

  @ApiProperty({ enum: CALENDAR_KINDS, isArray: true })
  kinds: CalendarKind[];

  daysAhead: number;
  onlyMine: boolean;
  /** 0: nog nooit gekozen. */
  rowVersion: number;
}
