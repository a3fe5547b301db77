import { ChangedText, LeftOut, OpenText, OptionalText, PageRequest, RequiredText } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';

const KINDS = ['ISSUE', 'DISPUTE'];

export class DisputeListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  contractId?: string;

  @IsOptional()
  @IsIn(['OPEN', 'RESOLVED', 'WITHDRAWN'])
  state?: 'OPEN' | 'RESOLVED' | 'WITHDRAWN';

  @IsOptional()
  @IsIn(KINDS)
  kind?: 'ISSUE' | 'DISPUTE';
}

export class BeginDisputeRequest {
  @IsUUID()
  contractId: string;

  @IsIn(KINDS)
  kind: 'ISSUE' | 'DISPUTE';

  @RequiredText(200)
  title: string;

  /** Waar partijen het niet over eens zijn. */
  @RequiredText(10000)
  description: string;

  @OptionalText(10000)
  ownPosition?: string;

  @OptionalText(10000)
  otherPosition?: string;

  @IsUUID()
  ownerId: string;

  /** Wie op de eerste trede aan tafel zit, met functie. */
  @RequiredText(400)
  people: string;

  @OptionalText(4000)
  reason?: string;
}

/** Wat u weglaat, blijft zoals het is. */
export class ChangeDisputeRequest {
  @LeftOut()
  @IsIn(KINDS)
  kind?: 'ISSUE' | 'DISPUTE';

  @ChangedText(200)
  title?: string;

  @ChangedText(10000)
  description?: string;

  @LeftOut()
  @OpenText(10000)
  ownPosition?: string;

  @LeftOut()
  @OpenText(10000)
  otherPosition?: string;

  @LeftOut()
  @IsUUID()
  ownerId?: string;
}

export class EscalateDisputeRequest {
  /** Wat de vorige trede opleverde. */
  @RequiredText(4000)
  outcome: string;

  /** Wie nu aan tafel zit, met functie. */
  @RequiredText(400)
  people: string;

  /** Waarom het hogerop gaat. */
  @RequiredText(4000)
  reason: string;
}

export class CloseDisputeRequest {
  @RequiredText(4000)
  outcome: string;
}
