import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';

/** What stands on every paper of a consultation, or of a tender as a whole. */
export interface PaperHead {
  programmeId: string;
  tenderId: string;
  /** Title of the tender. */
  tender: string;
  /** Code and title of the consultation; empty on a paper of the tender as a whole. */
  consultation: string;
  /** Programme and its municipalities. */
  organisation: string;
  /** Moment of making. */
  madeAt: Date;
}

const ORGANISATION = `
  concat_ws(' · ', p.name, (select string_agg(m.name, ', ' order by m.sort) from municipality m
                            where m.programme_id = p.id)) as organisation`;

/** Heads of papers. Both demand the permission in the scope of the record itself, whatever scope was asked for. */
@Injectable()
export class PaperHeadQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403/404 */
  ofConsultation(consultationId: string, permission: string): Promise<PaperHead> {
    return this.head(
      permission,
      `select c.programme_id as "programmeId", c.tender_id as "tenderId", t.title as tender,
              c.code || ' ' || c.title as consultation, ${ORGANISATION}
       from consultation c join tender t on t.id = c.tender_id join programme p on p.id = c.programme_id where c.id = $1`,
      consultationId,
    );
  }

  /** @throws DomainError 403/404 */
  ofTender(tenderId: string, permission: string): Promise<PaperHead> {
    return this.head(
      permission,
      `select t.programme_id as "programmeId", t.id as "tenderId", t.title as tender, '' as consultation, ${ORGANISATION}
       from tender t join programme p on p.id = t.programme_id where t.id = $1 and t.id = any (app_tenders())`,
      tenderId,
    );
  }

  private async head(permission: string, sql: string, id: string): Promise<PaperHead> {
    const [head] = await this.unitOfWork.query<Omit<PaperHead, 'madeAt'>>(sql, [id]);
    if (!head) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, head);
    return { ...head, madeAt: this.clock.now() };
  }
}
