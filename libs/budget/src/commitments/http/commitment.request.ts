import { IsLocalDate, IsMoneyText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';
import { COMMITMENT_STATES, type CommitmentState } from '../domain/commitment';

export class CommitmentListRequest extends PageRequest {
  /** @format uuid */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  year?: number;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  municipalityId?: string;

  @IsOptional()
  @IsIn(COMMITMENT_STATES)
  state?: CommitmentState;

  @IsOptional()
  @IsIn(['CONTRACT_YEAR', 'ENTERED'])
  kind?: 'CONTRACT_YEAR' | 'ENTERED';

  /** OPEN: er is nog iets te gebruiken. */
  @IsOptional()
  @IsIn(['OPEN', 'CLOSED'])
  rest?: 'OPEN' | 'CLOSED';
}

export class CreateCommitmentRequest {
  /**
   * Leeg: buiten het contract, op de begroting van de gemeente.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsInt()
  @Min(2000)
  @Max(2199)
  year: number;

  /** @format uuid */
  @IsUUID()
  municipalityId: string;

  /** @format uuid */
  @IsOptional()
  @IsUUID()
  buildingBlockId?: string;

  @RequiredText(200)
  title: string;

  /** Leverancier of rol; geen persoon. */
  @RequiredText(200)
  supplier: string;

  /** Nummer in de eigen administratie. */
  @OptionalText(60)
  externalNumber?: string;

  /** Besluit waarop de vastlegging rust. */
  @RequiredText(200)
  decisionReference: string;

  /** @example "25000.00" */
  @IsMoneyText()
  amount: string;

  @IsLocalDate()
  startsOn: string;

  @IsLocalDate()
  endsOn: string;

  /** Alleen als een regel het tegenhoudt: waarom het toch moet. Een tweede persoon beslist. */
  @OptionalText(2000)
  overrideReason?: string;
}

export class UseCommitmentRequest {
  /** @example "1000.00" */
  @IsMoneyText()
  amount: string;

  /** Dag van de factuur of levering. */
  @IsLocalDate()
  on: string;

  @RequiredText(400)
  description: string;

  /**
   * De boeking in het grootboek.
   * @format uuid
   */
  @IsOptional()
  @IsUUID()
  actualId?: string;
}

export class CancelRestRequest {
  @IsLocalDate()
  on: string;

  @RequiredText(400)
  reason: string;
}

export class ReverseUseRequest extends CancelRestRequest {
  /** @format uuid */
  @IsUUID()
  movementId: string;
}

export class CommitmentBookingsRequest {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;
}
