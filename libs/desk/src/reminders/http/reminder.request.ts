import { ApiProperty } from '@nestjs/swagger';
import { CALENDAR_KINDS, CalendarKind } from '@koersvast/platform';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';

export class ReminderSettingRequest {
  /** Of u de dagelijkse mail wilt. */
  @IsBoolean()
  active: boolean;

  @ApiProperty({ enum: CALENDAR_KINDS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(CALENDAR_KINDS, { each: true })
  kinds: CalendarKind[];

  /** Hoeveel dagen vooraf. */
  @IsInt()
  @Min(1)
  @Max(90)
  daysAhead: number;

  /** Alleen wat u zelf doet. */
  @IsBoolean()
  onlyMine: boolean;
}
