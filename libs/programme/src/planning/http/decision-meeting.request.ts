import { IsLocalDate, LeftOut, PageRequest } from '@koersvast/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

export class MeetingDateRequest {
  @IsLocalDate()
  meetsOn: string;

  /** Uiterste dag van aanleveren; zonder opgave volgt die uit de aanlevertermijn. */
  @IsOptional()
  @IsLocalDate()
  deliverOn?: string | null;
}

export class ReviseMeetingRequest {
  @LeftOut()
  @IsLocalDate()
  meetsOn?: string;

  /** Uiterste dag van aanleveren. */
  @LeftOut()
  @IsLocalDate()
  deliverOn?: string;
}

export class AddMeetingsRequest {
  @IsUUID()
  municipalityId: string;

  @IsIn(['COLLEGE', 'COUNCIL'])
  body: 'COLLEGE' | 'COUNCIL';

  /** Aanlevertermijn in werkdagen vóór de vergadering. */
  @IsInt()
  @Min(0)
  @Max(120)
  deliveryDays: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => MeetingDateRequest)
  dates: MeetingDateRequest[];
}

export class MeetingListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  @IsOptional()
  @IsIn(['COLLEGE', 'COUNCIL'])
  body?: 'COLLEGE' | 'COUNCIL';

  /** Vanaf deze dag. */
  @IsOptional()
  @IsLocalDate()
  from?: string;
}
