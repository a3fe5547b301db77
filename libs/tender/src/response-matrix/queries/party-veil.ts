import { Injectable } from '@nestjs/common';
import { PartyClues } from '../../anonymity/party-clues';
import { partyLabels } from '../../anonymity/party-labels';
import { CircleParty, ConsultationCircleQuery } from '../../disclosures/queries/consultation-circle.query';

/** What the reader sees of parties: their names, or letters with every clue in their words hidden. */
export interface Veil {
  parties: CircleParty[];
  label(partyId: string): string;
  words(text: string): string;
}

/** Draws the veil over a consultation, or leaves it open. */
@Injectable()
export class PartyVeil {
  constructor(private readonly circle: ConsultationCircleQuery) {}

  async over(consultationId: string, anonymous: boolean): Promise<Veil> {
    const parties = await this.circle.parties(consultationId);
    if (!anonymous) {
      const names = new Map(parties.map(({ id, name }) => [id, name]));
      return { parties, label: (id) => names.get(id) ?? '', words: (text) => text };
    }
    const labels = partyLabels(
      consultationId,
      parties.map(({ id }) => id),
    );
    const label = (id: string) => labels.get(id) ?? 'Partij';
    const clues = new PartyClues(parties);
    const order = [...labels.keys()];
    return {
      parties: [...parties].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
      label,
      words: (text) => clues.hide(text, label),
    };
  }
}
