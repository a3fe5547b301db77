import { IsLocalDate, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';

const PLACEMENTS = ['IN_CONTRACT', 'GRJR', 'MUNICIPAL_OTHER'] as const;
type Placement = (typeof PLACEMENTS)[number];

export class BoundaryListRequest extends PageRequest {
  @IsOptional()
  @IsIn(PLACEMENTS)
  placement?: Placement;

  /** Peildatum; weggelaten: vandaag. */
  @IsOptional()
  @IsLocalDate()
  asOf?: string;

  /** Ook wat eerder gold of nog ingaat. */
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  all?: boolean;
}

export class AddBoundaryRequest {
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string | null;

  /** Soort hulp of product; weggelaten: de hele bouwsteen. */
  @OptionalText(200)
  product?: string;

  @IsIn(PLACEMENTS)
  placement: Placement;

  /** Waarop dat berust: besluit, wet of overeenkomst. */
  @RequiredText(500)
  basis: string;

  @OptionalText(2000)
  note?: string;

  @IsLocalDate()
  startsOn: string;

  @IsOptional()
  @IsLocalDate()
  endsOn?: string | null;
}

export class MoveBoundaryRequest {
  @IsIn(PLACEMENTS)
  placement: Placement;

  @RequiredText(500)
  basis: string;

  /** Eerste dag op de nieuwe plek. */
  @IsLocalDate()
  startsOn: string;
}

export class WithdrawBoundaryRequest {
  /** Waarom dit nooit zo was. */
  @RequiredText(2000)
  reason: string;
}
