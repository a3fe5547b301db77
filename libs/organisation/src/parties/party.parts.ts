import { PartiesController } from './http/parties.controller';
import { PartyQuery } from './queries/party.query';

export const partyParts = { controllers: [PartiesController], providers: [PartyQuery] };
