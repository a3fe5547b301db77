import { IsLocalDate, OptionalText, RequiredText } from '@koersvast/platform';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';

export class DecideRenewalRequest {
  /** De hoeveelste optie. */
  @IsInt()
  @Min(1)
  @Max(20)
  number: number;

  @IsIn(['USED', 'NOT_USED'])
  outcome: 'USED' | 'NOT_USED';

  @IsLocalDate()
  decidedOn: string;

  /** Welk orgaan besloot, zoals de colleges; geen naam van een persoon. */
  @RequiredText(200)
  decidedBy: string;

  /** Nummer of vindplaats van het besluit. */
  @OptionalText(200)
  reference?: string;

  @IsOptional()
  @IsLocalDate()
  announcedOn?: string | null;
}

export class AnnounceRenewalRequest {
  @IsLocalDate()
  announcedOn: string;
}

export class WithdrawRenewalRequest {
  @RequiredText(2000)
  reason: string;
}
