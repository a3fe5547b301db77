import { IsLocalDate, IsMoneyText, RequiredText } from '@koersvast/platform';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** Meer dan nul en hooguit honderd, met hooguit twee decimalen, zoals "10.00". */
const IsShare = (): PropertyDecorator => Matches(/^(?!0+(\.0+)?$)(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/);

export class ProposeParametersRequest {
  /** De eerste dag waarop deze cijfers gelden. */
  @IsLocalDate()
  validFrom: string;

  @IsMoneyText()
  @Matches(/^(?!0+(\.0+)?$)\d{1,10}(\.\d{1,2})?$/)
  minorThreshold: string;

  @IsShare()
  minorShare: string;

  @IsShare()
  additionalShare: string;

  @IsShare()
  unforeseenShare: string;

  @Matches(/^[A-Z]?\d{1,2}$/)
  noticeSubtype: string;

  @IsInt()
  @Min(1)
  @Max(365)
  noticeDays: number;

  /** Waar de wijziging is bekendgemaakt. */
  @RequiredText(300)
  source: string;
}
