import { IsLocalDate, PageRequest, RequiredText } from '@koersvast/platform';
import { IsOptional, IsUUID, Matches } from 'class-validator';

export class RecordAwardRequest {
  @IsUUID()
  tenderId: string;

  /** Een baseline met akkoord. */
  @IsUUID()
  baselineId: string;

  /** Statutaire naam van de partner. */
  @RequiredText(200)
  contractorName: string;

  /** Acht cijfers. */
  @Matches(/^\d{8}$/, { message: 'code:award.kvk' })
  contractorKvk: string;

  /** Dag van de gunningsbeslissing. */
  @IsLocalDate()
  decidedOn: string;

  /** Waarom deze inschrijver. */
  @RequiredText(20000)
  motivation: string;
}

export class AwardListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  tenderId?: string;
}
