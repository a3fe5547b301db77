import { ChangedText, IsLocalDate, LeftOut, OpenText, RequiredText } from '@koersvast/platform';
import { IsOptional, Matches } from 'class-validator';

class SubcontractorDatesRequest {
  /** Acht cijfers. */
  @IsOptional()
  @Matches(/^\d{8}$/)
  kvk?: string | null;

  @IsOptional()
  @IsLocalDate()
  endsOn?: string | null;

  @IsOptional()
  @IsLocalDate()
  consentOn?: string | null;

  @LeftOut()
  @OpenText(2000)
  note?: string;
}

export class RegisterSubcontractorRequest extends SubcontractorDatesRequest {
  @RequiredText(200)
  name: string;

  @RequiredText(2000)
  services: string;

  @IsLocalDate()
  startsOn: string;
}

export class ReviseSubcontractorRequest extends SubcontractorDatesRequest {
  @ChangedText(200)
  name?: string;

  @ChangedText(2000)
  services?: string;

  @LeftOut()
  @IsLocalDate()
  startsOn?: string;
}
