import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CALENDAR_KINDS, CalendarKind, IsLocalDate } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsOptional, IsString, IsUUID } from 'class-validator';

export class CalendarRequest {
  @ApiProperty({ description: 'Eerste dag.', format: 'date' })
  @IsLocalDate()
  from: string;

  @ApiProperty({ description: 'Laatste dag, hooguit 800 dagen later.', format: 'date' })
  @IsLocalDate()
  to: string;

  @ApiPropertyOptional({ description: `Soorten, met een komma ertussen: ${CALENDAR_KINDS.join(', ')}.`, type: String })
  @IsOptional()
  @Transform(({ value }) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value))
  @IsArray()
  @ArrayUnique()
  @IsIn(CALENDAR_KINDS, { each: true })
  kinds?: CalendarKind[];

  /** Alleen van deze gemeente en van het hele programma. */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  /** Alleen wat u zelf doet. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  mine?: boolean;

  @ApiPropertyOptional({ description: 'Programma; mag weg wanneer u er maar één hebt.', format: 'uuid' })
  @IsOptional()
  @IsString()
  programmeId?: string;
}
