import { ChangedText, IsLocalDate, LeftOut, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { SEATS, type Seat } from '../domain/rhythm';

export class AddSeatRequest {
  /** Namens een gemeente of een onderdeel; allebei leeg: van buiten, zoals de partner. */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  /** De functie; geen naam van een persoon. */
  @RequiredText(120)
  functionTitle: string;

  @IsIn(SEATS)
  seat: Seat;

  @IsLocalDate()
  startsOn: string;

  /** Laatste dag. */
  @IsOptional()
  @IsLocalDate()
  endsOn?: string | null;
}

export class ChangeSeatRequest {
  @ChangedText(120)
  functionTitle?: string;

  @LeftOut()
  @IsIn(SEATS)
  seat?: Seat;

  @LeftOut()
  @IsLocalDate()
  startsOn?: string;

  @IsOptional()
  @IsLocalDate()
  endsOn?: string | null;
}

export class LinkMeetingRequest {
  @IsUUID()
  meetingId: string;
}
