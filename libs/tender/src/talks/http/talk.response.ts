import { CutContributionResponse } from '../../contributions/http/cut-contribution.response';

export class TalkPartyResponse {
  /** @format uuid */
  partyId: string;
  name: string;
  /** @format date */
  sentOn: string | null;
  /** Nummer van de versie die is gestuurd. */
  sentVersion: number | null;
  outcome: 'CONFIRMED' | 'CORRECTED' | null;
  correction: string | null;
  /** @format date */
  answeredOn: string | null;
}

export class TalkRowResponse {
  /** @format uuid */
  id: string;
  /** @format uuid */
  consultationId: string;
  code: string;
  kind: 'INDIVIDUAL' | 'PLENARY';
  title: string;
  /** @format date */
  plannedOn: string;
  startsAt: string | null;
  place: string;
  online: boolean;
  state: 'PLANNED' | 'HELD' | 'SENT' | 'CORRECTED' | 'CONFIRMED' | 'CANCELLED';
  cancelReason: string | null;
  parties: TalkPartyResponse[];
  /** Aantal zinnen in het verslag dat als feit is gemerkt. */
  factCount: number;
  mayChange: boolean;
  rowVersion: number;
}

export class MinutesVersionResponse {
  /** @format uuid */
  id: string;
  n: number;
  text: string;
  changeReason: string | null;
  author: string | null;
  recordedAt: string;
}

export class MarkedFactResponse {
  /** @format uuid */
  id: string;
  code: string;
  text: string;
  starts: number;
  ends: number;
  /** Versie van het verslag waarin de zin is gemerkt. */
  version: number;
  state: 'ACTIVE' | 'WITHDRAWN';
  /** Vertrouwelijk van een partij; wordt niet gedeeld. */
  confidential: boolean;
}

export class MinutesQuoteResponse {
  /** @format uuid */
  id: string;
  /** CIT-014 */
  code: string;
  words: string;
  starts: number;
  ends: number;
  /** @format uuid */
  talkId: string;
  talkCode: string;
  /** Wie het verslag bevestigden. */
  parties: string;
  rowVersion: number;
}

export class MinutesQuoteListResponse {
  items: MinutesQuoteResponse[];
  next: string | null;
}

export class TalkResponse extends TalkRowResponse {
  agenda: string;
  /** Alle versies van het verslag, de nieuwste eerst. */
  minutes: MinutesVersionResponse[];
  facts: MarkedFactResponse[];
  /** Citaten uit dit verslag; pas als het is bevestigd. */
  quotes: MinutesQuoteResponse[];
  /** Zinnen die uit dit verslag als inbreng zijn geknipt en die u mag zien. */
  contributions: CutContributionResponse[];
}

export class TalkListResponse {
  items: TalkRowResponse[];
  next: string | null;
}
