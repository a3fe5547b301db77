import { IsLocalDate, LeftOut, OpenText, OptionalText, RequiredText } from '@koersvast/platform';
import { IsBoolean, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { RankedAwardRequest } from './award.request';

export class ProposeDeviationRequest extends RankedAwardRequest {
  /** Waarom niet de eerste van de rangorde; een tweede persoon staat hier ook voor. */
  @RequiredText(20000)
  deviationReason: string;
}

export class AwardTenderRequest {
  @IsUUID()
  tenderId: string;
}

export class ReviseLetterRequest {
  /** Wat de winnaar beter deed, zonder iets vertrouwelijks. */
  @OpenText(20000)
  advantages: string;
}

export class SendLettersRequest {
  /** Dag waarop alle brieven zijn verzonden. */
  @IsLocalDate()
  sentOn: string;

  /** Verzend nu per e-mail aan het contact van elke inschrijving; anders zijn ze elders verzonden. */
  @IsOptional()
  @IsBoolean()
  byMail?: boolean;
}

export class SetClockRequest {
  /** Dagen; leeg als het inkoopdocument er geen noemt. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  standstillDays: number | null;

  /** Het inkoopdocument zegt dat de termijn doorschuift naar een werkdag. */
  @IsBoolean()
  standstillRolls: boolean;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  challengeDays: number | null;

  /** Waar het staat. */
  @OpenText(2000)
  clause: string;

  /** Alleen bij een gunning die met de hand is vastgelegd. */
  @LeftOut()
  @IsLocalDate()
  sentOn?: string;
}

export class StartProceedingRequest {
  @RequiredText(200)
  claimant: string;

  @RequiredText(200)
  court: string;

  @OptionalText(100)
  reference?: string;

  /** Dag van de dagvaarding. */
  @IsLocalDate()
  servedOn: string;
}

export class DecideProceedingRequest {
  @IsLocalDate()
  decidedOn: string;

  @RequiredText(4000)
  decision: string;
}
