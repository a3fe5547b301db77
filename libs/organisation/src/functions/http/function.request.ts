import { ChangedText, LeftOut, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID, Matches } from 'class-validator';

/** 0 to 999.99, at most two decimals. */
const FTE = /^\d{1,3}(\.\d{1,2})?$/;

export class FunctionListRequest extends PageRequest {
  /** Alleen functies die niet helemaal bezet zijn. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  vacant?: boolean;
}

export class AddFunctionRequest {
  /** Bij een gemeente of bij een onderdeel: een van beide. */
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  /** De functie; geen naam van een persoon. */
  @RequiredText(120)
  title: string;

  /** Omvang, zoals "1.50". */
  @Matches(FTE)
  fte: string;

  @Matches(FTE)
  filledFte: string;

  @OptionalText(2000)
  note?: string;
}

export class ChangeFunctionRequest {
  @LeftOut()
  @IsOptional()
  @IsUUID()
  municipalityId?: string | null;

  @LeftOut()
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @ChangedText(120)
  title?: string;

  @LeftOut()
  @Matches(FTE)
  fte?: string;

  @LeftOut()
  @Matches(FTE)
  filledFte?: string;

  @LeftOut()
  @OpenText(2000)
  note?: string;
}

export class WithdrawFunctionRequest {
  /** Waarom deze functie vervalt. */
  @RequiredText(2000)
  reason: string;
}
