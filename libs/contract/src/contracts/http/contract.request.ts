import { IsLocalDate, PageRequest, RequiredText } from '@koersvast/platform';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, ValidateIf } from 'class-validator';

export class ContractListRequest extends PageRequest {
  @IsOptional()
  @IsIn(['DRAFT', 'ACTIVE', 'ENDED'])
  state?: 'DRAFT' | 'ACTIVE' | 'ENDED';
}

export class ContractPreviewRequest {
  @IsUUID()
  awardId: string;
}

export class CreateContractRequest {
  /** De gunning waaruit het contract volgt; één contract per gunning. */
  @IsUUID()
  awardId: string;

  @RequiredText(200)
  title: string;

  /** Eerste dag. */
  @IsLocalDate()
  startsOn: string;

  /** Laatste dag. */
  @IsLocalDate()
  endsOn: string;

  /** Wie betaalt: A de gemeenten, B een gemeenschappelijke regeling als kassier, C de regeling als opdrachtgever. */
  @IsIn(['A', 'B', 'C'])
  paymentRoute: 'A' | 'B' | 'C';

  /** De wensen (kenmerken van eisen) die de winnende inschrijving toezegde. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  promisedWishIds?: string[];
}

export class WaiveRequirementRequest {
  /** De eis die zonder verplichting kan. */
  @IsUUID()
  requirementId: string;

  @RequiredText(2000)
  reason: string;
}

export class WithdrawWaiverRequest {
  @IsUUID()
  requirementId: string;
}

export class ActivateContractRequest {
  /** Waarom het contract start terwijl niet elke raad de integrale verordening vaststelde. */
  @IsOptional()
  @RequiredText(2000)
  gateReason?: string;
}

export class AssignContractRequest {
  /** Een collega in dit programma; null: niemand in het bijzonder. */
  @ValidateIf((_, value) => value !== null)
  @IsUUID()
  ownerId: string | null;
}
