import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';

interface Register {
  sql: string;
  sorts: Record<string, { column: string; type: string }>;
  defaultSort: string;
}

const number = { number: { column: 'number', type: 'integer' }, name: { column: 'name', type: 'text' } };

/** Each register of a programme: one statement, searched with `q` in its own words. */
const registers = {
  municipalities: {
    sql: 'select id, code, name, cbs_code as "cbsCode", sort from municipality where programme_id = $1 and name ilike $2',
    sorts: { sort: { column: 'sort', type: 'integer' }, name: { column: 'name', type: 'text' } },
    defaultSort: 'sort',
  },
  buildingBlocks: {
    sql: `select b.id, b.number, b.code, b.name, b.open_scope_question as "openScopeQuestion", b.note,
                 (select w.number || ' ' || w.name from workgroup w where w.building_block_id = b.id order by w.number limit 1) as workgroup
          from building_block b where b.programme_id = $1 and b.name ilike $2`,
    sorts: number,
    defaultSort: 'number',
  },
  workgroups: {
    sql: `select w.id, w.number, w.code, w.name, w.kind, b.name as "buildingBlock", w.note,
                 array(select t.text from workgroup_topic t where t.workgroup_id = w.id order by t.sort) as topics
          from workgroup w left join building_block b on b.id = w.building_block_id
          where w.programme_id = $1 and (w.name ilike $2 or exists (
            select from workgroup_topic t where t.workgroup_id = w.id and t.text ilike $2))`,
    sorts: number,
    defaultSort: 'number',
  },
  workgroupQuestions: {
    sql: 'select id, number, code, label, ask from workgroup_question where programme_id = $1 and label ilike $2',
    sorts: { number: { column: 'number', type: 'integer' } },
    defaultSort: 'number',
  },
  events: {
    sql: 'select id, label, frequency, note, known from programme_event where programme_id = $1 and label ilike $2',
    sorts: { label: { column: 'label', type: 'text' } },
    defaultSort: 'label',
  },
  organisations: {
    sql: `select id, name, kind, note, possible_bidder as "possibleBidder", row_version as "rowVersion" from organisation
          where programme_id = $1 and (name ilike $2 or kind ilike $2)`,
    sorts: { name: { column: 'name', type: 'text' }, kind: { column: 'kind', type: 'text' } },
    defaultSort: 'name',
  },
  documents: {
    sql: 'select id, code, label, note from programme_document where programme_id = $1 and label ilike $2',
    sorts: { label: { column: 'label', type: 'text' } },
    defaultSort: 'label',
  },
} satisfies Record<string, Register>;

export type RegisterName = keyof typeof registers;

@Injectable()
export class RegisterQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  page<Row extends { id: string }>(name: RegisterName, programmeId: string, request: PageRequest): Promise<Page<Row>> {
    const pattern = `%${(request.q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
    return keysetPage<Row>(this.unitOfWork, { ...registers[name], parameters: [programmeId, pattern] }, request);
  }

  /** One row of a register by id. @throws DomainError 404. */
  async one<Row extends { id: string }>(name: RegisterName, id: string): Promise<Row> {
    for (const programmeId of this.unitOfWork.actor.programmesWith('programme.read')) {
      const [row] = await this.unitOfWork.query<Row>(`select * from (${registers[name].sql}) r where r.id = $3`, [
        programmeId,
        '%',
        id,
      ]);
      if (row) return row;
    }
    throw new DomainError('platform.not-found', { status: 404 });
  }
}
