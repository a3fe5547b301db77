import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';

export interface OrganisationContent {
  name: string;
  kind: string;
  note: string | null;
  /** May offer in the tender itself: its people in a workgroup are prior involvement (Aw 2.51 as the model). */
  possibleBidder: boolean;
}

type OrganisationRow = OrganisationContent & { programmeId: string; rowVersion: number };

/** Organisations that take part in the programme. */
@Injectable()
export class KeepOrganisations {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404, 409 the name is taken. */
  async add(programmeId: string, content: OrganisationContent): Promise<string> {
    this.unitOfWork.actor.demand('organisation.write', { programmeId });
    const id = newId();
    await this.unitOfWork.query(
      'insert into organisation (id, programme_id, name, kind, note, possible_bidder) values ($1, $2, $3, $4, $5, $6)',
      [id, programmeId, content.name, content.kind, content.note, content.possibleBidder],
    );
    this.unitOfWork.audit({
      action: 'organisation.added',
      kind: 'organisation',
      recordId: id,
      programmeId,
      after: content,
    });
    return id;
  }

  /** @throws DomainError 403/404, 409 the name is taken, 412 stale. */
  async change(id: string, rowVersion: number, change: Partial<OrganisationContent>): Promise<void> {
    const [row] = await this.unitOfWork.query<OrganisationRow>(
      `select name, kind, note, possible_bidder as "possibleBidder", programme_id as "programmeId", row_version as "rowVersion"
       from organisation where id = $1 for update`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { programmeId, rowVersion: actual, ...before } = row;
    this.unitOfWork.actor.demand('organisation.write', { programmeId });
    assertFresh(actual, rowVersion);
    const after = { ...before, ...change };
    await this.unitOfWork.query(
      `update organisation set name = $2, kind = $3, note = $4, possible_bidder = $5, row_version = row_version + 1
       where id = $1`,
      [id, after.name, after.kind, after.note, after.possibleBidder],
    );
    this.unitOfWork.audit({
      action: 'organisation.changed',
      kind: 'organisation',
      recordId: id,
      programmeId,
      before,
      after,
    });
  }
}
