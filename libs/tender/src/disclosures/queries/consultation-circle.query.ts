import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';

export interface ConsultationPlace {
  id: string;
  code: string;
  title: string;
  state: string;
  programmeId: string;
  tenderId: string;
}

export interface CircleParty {
  id: string;
  name: string;
  kvkNumber: string;
  contactName: string;
  contactEmail: string;
  consentToBeNamed: boolean;
  /** False for a party that withdrew: it need not be told any more. */
  takesPart: boolean;
}

/** A consultation and the parties around it, as far as the actor may see them. */
@Injectable()
export class ConsultationCircleQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 404 */
  async place(consultationId: string): Promise<ConsultationPlace> {
    const [row] = await this.unitOfWork.query<ConsultationPlace>(
      `select id, code, title, state, programme_id as "programmeId", tender_id as "tenderId" from consultation where id = $1`,
      [consultationId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  /** As place, for a change. @throws DomainError 403/404, 409 once the consultation is closed. */
  async openPlace(consultationId: string, permission: string): Promise<ConsultationPlace> {
    const place = await this.place(consultationId);
    this.unitOfWork.actor.demand(permission, place);
    if (place.state === 'CLOSED') {
      throw new DomainError('disclosure.consultation-closed', { status: 409, params: { code: place.code } });
    }
    return place;
  }

  /** All parties by name. */
  parties(consultationId: string): Promise<CircleParty[]> {
    return this.unitOfWork.query<CircleParty>(
      `select id, name, kvk_number as "kvkNumber", contact_name as "contactName", contact_email as "contactEmail",
              consent_to_be_named as "consentToBeNamed", state <> 'WITHDRAWN' as "takesPart"
       from consultation_party where consultation_id = $1 order by name, id`,
      [consultationId],
    );
  }

  /** @throws DomainError 422 at `pointer` when one of them is no party of this consultation. */
  async demandParties(consultationId: string, ids: readonly string[], pointer: string): Promise<void> {
    const [found] = await this.unitOfWork.query<{ count: number }>(
      'select count(*)::int as count from consultation_party where consultation_id = $1 and id = any ($2)',
      [consultationId, ids],
    );
    if (found!.count === new Set(ids).size) return;
    throw new DomainError('disclosure.unknown-party', { fields: [{ pointer, code: 'disclosure.unknown-party' }] });
  }
}
