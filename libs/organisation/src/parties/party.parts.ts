import { PartiesController } from './http/parties.controller';
import { PartyQuery } from './queries/party.query';

export const partyParts = { entities: [], controllers: [PartiesController], providers: [PartyQuery] };
