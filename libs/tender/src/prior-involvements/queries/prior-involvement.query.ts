import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { InvolvementRole, InvolvementSource } from '../domain/prior-involvement';
import type { PriorInvolvementResponse } from '../http/prior-involvement.response';
import { REGISTER } from './involvement-sql';

export interface InvolvementFilter extends PageRequest {
  role?: InvolvementRole;
  source?: InvolvementSource;
  /** True: only where no measure was recorded yet. */
  unmeasured?: boolean;
}

type Row = Omit<PriorInvolvementResponse, 'mayChange'>;

interface TenderPlace {
  programmeId: string;
  tenderId: string;
}

@Injectable()
export class PriorInvolvementQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The tender, when the actor may see it. @throws DomainError 404 */
  async place(tenderId: string): Promise<TenderPlace> {
    const [row] = await this.unitOfWork.query<TenderPlace>(
      `select id as "tenderId", programme_id as "programmeId" from tender where id = $1 and id = any (app_tenders())`,
      [tenderId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }

  /** @throws DomainError 404 */
  async page(tenderId: string, filter: InvolvementFilter): Promise<Page<PriorInvolvementResponse>> {
    const place = await this.place(tenderId);
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${REGISTER} select * from register where ($3::text is null or role = $3) and ($4::text is null or source = $4)
                and ($5::boolean is not true or measure = '')
                and ($6::text is null or position(lower($6) in lower(organisation || ' ' || coalesce("kvkNumber", '') || ' ' || place)) > 0)`,
        parameters: [
          tenderId,
          place.programmeId,
          filter.role ?? null,
          filter.source ?? null,
          filter.unmeasured ?? null,
          filter.q?.trim() || null,
        ],
        sorts: {
          organisation: { column: 'organisation', type: 'text' },
          involvedOn: { column: '"involvedOn"', type: 'date' },
        },
        defaultSort: 'organisation',
      },
      filter,
    );
    const mayChange = this.unitOfWork.actor.can('prior-involvement.write', place);
    return { items: items.map((row) => ({ ...row, mayChange })), next };
  }

  /** One row by its source. @throws DomainError 404 */
  async one(tenderId: string, source: InvolvementSource, id: string): Promise<PriorInvolvementResponse> {
    const place = await this.place(tenderId);
    const [row] = await this.unitOfWork.query<Row>(`${REGISTER} select * from register where source = $3 and id = $4`, [
      tenderId,
      place.programmeId,
      source,
      id,
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return { ...row, mayChange: this.unitOfWork.actor.can('prior-involvement.write', place) };
  }

  /** The whole register for its paper, by organisation. */
  async all(tenderId: string): Promise<Row[]> {
    const place = await this.place(tenderId);
    return this.unitOfWork.query<Row>(
      `${REGISTER} select * from register order by lower(organisation), "involvedOn", id`,
      [tenderId, place.programmeId],
    );
  }
}
