import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { StationCard, ThreadStation, ThreadStationPort } from '@koersvast/trace';

interface CardRow {
  id: string;
  code: string;
  title: string;
  contract: string;
  ground: string | null;
  cents: string;
  programmeId: string;
}

/** A change of the contract stands in the thread with the obligations that it made or worded anew. */
@Injectable()
@ThreadStation('modification')
export class ModificationStation implements ThreadStationPort {
  readonly clearPermission = 'modification.write';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async cards(ids: string[]): Promise<StationCard[]> {
    const rows = await this.unitOfWork.query<CardRow>(
      `select m.id, m.code, m.title, c.code as contract, m.decided_ground as ground, m.amount_cents::text as cents,
              m.programme_id as "programmeId"
       from modification m join contract c on c.id = m.contract_id where m.id = any ($1)`,
      [ids],
    );
    return rows
      .filter(({ programmeId }) => this.unitOfWork.actor.can('modification.read', { programmeId }))
      .map(({ contract, ground, cents, ...card }) => ({
        ...card,
        versionId: null,
        detail: [contract, ground && `2.163${ground.toLowerCase()}`, Money.fromCents(cents).format({ plus: true })]
          .filter(Boolean)
          .join(' · '),
        url: `/wijzigingen/${card.id}`,
      }));
  }
}
