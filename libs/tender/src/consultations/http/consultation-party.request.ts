import { PageRequest } from '@koersvast/platform';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PARTY_STATES, PartyState } from '../domain/consultation-party';

export class ConsultationPartyListRequest extends PageRequest {
  @IsOptional()
  @IsIn(PARTY_STATES)
  state?: PartyState;
}

export class ReceivedResponseListRequest extends PageRequest {
  @IsOptional()
  @IsUUID()
  partyId?: string;
}
