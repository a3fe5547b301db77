import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import type { FigureKind, FigureUnit } from '../domain/key-figure';
import type { KeyFigureResponse } from '../http/key-figure.response';

export interface FigureQuestion {
  kind?: FigureKind;
  unit?: FigureUnit;
  /** Null or left out: of all bouwstenen together; an id: of that one. */
  buildingBlockId?: string;
}

/** The last revision of each; a municipality has some per year, so they are read as a whole. */
const FIGURES = `
  select distinct on (f.municipality_id, f.year, f.kind, f.unit, f.building_block_id)
         f.id, f.municipality_id as "municipalityId", m.name as municipality, f.building_block_id as "buildingBlockId",
         b.name as "buildingBlock", f.year, f.kind, f.unit, f.quantity::text as quantity, f.measured_on as "measuredOn",
         f.source, f.revision, f.recorded_at as "recordedAt", u.name as "recordedBy", m.sort
  from key_figure f
  join municipality m on m.id = f.municipality_id
  left join building_block b on b.id = f.building_block_id
  left join user_account u on u.id = f.recorded_by
  where f.programme_id = $1 and ($2::text is null or f.kind = $2) and ($3::text is null or f.unit = $3)
    and ($4::uuid is null or f.building_block_id = $4)
  order by f.municipality_id, f.year, f.kind, f.unit, f.building_block_id, f.revision desc`;

/** Use and population as they were read in, the last revision of each. */
@Injectable()
export class KeyFigureQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(programmeId: string, { kind, unit, buildingBlockId }: FigureQuestion): Promise<KeyFigureResponse[]> {
    this.unitOfWork.actor.demand('budget.read', { programmeId });
    type Row = Omit<KeyFigureResponse, 'recordedAt'> & { recordedAt: Date; sort: number };
    const rows = await this.unitOfWork.query<Row>(
      `select * from (${FIGURES}) f order by f.year desc, f.kind, f.unit, f."buildingBlock" nulls first, f.sort limit 5000`,
      [programmeId, kind ?? null, unit ?? null, buildingBlockId ?? null],
    );
    return rows.map(({ sort: _, recordedAt, ...row }) => ({
      ...row,
      quantity: row.unit === 'AMOUNT' ? Money.fromCents(row.quantity).toString() : row.quantity,
      recordedAt: recordedAt.toISOString(),
    }));
  }
}
