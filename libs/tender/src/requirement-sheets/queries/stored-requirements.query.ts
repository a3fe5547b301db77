import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import { asCell } from '@koersvast/sheets';
import type { EvidenceMoment, ExclusionGround } from '../../requirements/domain/requirement-content';
import type { RequirementKind } from '../../requirements/domain/requirement-kind';
import type { RequirementState } from '../../requirements/domain/requirement-states';
import { AwaitedDecisionsQuery } from '../../requirements/queries/awaited-decisions.query';
import type { RequirementFilter } from '../../requirements/queries/requirement-filter';
import { choiceCell } from '../domain/sheet-choices';
import type { EditCells, VersionCells } from '../domain/sheet-columns';
import { SheetBlock, SheetColleague, SheetReferences } from '../domain/sheet-references';

/** A requirement as it stands in Koersvast, with its cells as a sheet would hold them. */
export interface StoredRequirement {
  id: string;
  code: string;
  kind: RequirementKind;
  state: RequirementState;
  version: number;
  rowVersion: number;
  cells: EditCells;
}

interface Row extends Omit<StoredRequirement, 'cells' | 'version'> {
  n: number;
  chapter: string;
  position: number;
  title: string;
  text: string;
  rationale: string;
  testable: boolean | null;
  testMethod: string;
  evidence: string;
  evidenceMoment: EvidenceMoment | null;
  exclusionGround: ExclusionGround | null;
  asksTurnover: boolean;
  turnoverMotivation: string;
  block: Omit<SheetBlock, 'id'> | null;
  owner: SheetColleague | null;
}

const CONTENT = `v.n, v.title, v.text, v.rationale, v.evidence, v.testable, v.test_method as "testMethod",
  v.evidence_moment as "evidenceMoment", v.exclusion_ground as "exclusionGround", v.asks_turnover as "asksTurnover",
  v.turnover_motivation as "turnoverMotivation",
  case when b.id is null then null else json_build_object('number', b.number, 'name', b.name) end as block`;

/** Requirements of one tender as cells of a sheet: all, or what a filter or a selection leaves. */
@Injectable()
export class StoredRequirementsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awaited: AwaitedDecisionsQuery,
  ) {}

  async references(programmeId: string): Promise<SheetReferences> {
    const blocks = await this.unitOfWork.query<SheetBlock>(
      'select id, number, name from building_block where programme_id = $1 order by number',
      [programmeId],
    );
    const colleagues = await this.unitOfWork.query<SheetColleague>(
      `select u.id, u.name from user_account u
       where u.id in (select user_id from role_grant where programme_id = $1) order by u.name, u.id`,
      [programmeId],
    );
    return new SheetReferences(blocks, colleagues);
  }

  /** In the order of their codes. */
  async all(
    programmeId: string,
    filter: RequirementFilter,
    references: SheetReferences,
    ids: readonly string[] | null = null,
  ): Promise<StoredRequirement[]> {
    const { where, parameters } = await this.awaited.conditions(programmeId, filter);
    const chosen = ids === null ? '' : `and r.id = any ($${parameters.push(ids)})`;
    const rows = await this.unitOfWork.query<Row>(
      `select r.id, r.code, r.kind, r.state, r.chapter, r.position, r.row_version as "rowVersion", ${CONTENT},
              case when u.id is null then null else json_build_object('id', u.id, 'name', u.name) end as owner
       from requirement r
       join requirement_version v on v.id = r.current_version_id
       left join building_block b on b.id = v.building_block_id
       left join user_account u on u.id = r.owner_id
       where ${where} ${chosen} order by r.sort_code`,
      parameters,
    );
    return rows.map((row) => ({
      id: row.id,
      code: row.code,
      kind: row.kind,
      state: row.state,
      version: row.n,
      rowVersion: row.rowVersion,
      cells: {
        ...cellsOf(row, references),
        chapter: asCell(row.chapter).trim(),
        position: String(row.position),
        owner: row.owner ? asCell(references.colleagueLabel(row.owner)) : '',
      },
    }));
  }

  /** What earlier versions said, by "requirement id/number". Owner and place are no part of a version. */
  async versions(
    wanted: readonly { id: string; version: number }[],
    references: SheetReferences,
  ): Promise<Map<string, VersionCells>> {
    const rows = await this.unitOfWork.query<Row & { requirementId: string }>(
      `select v.requirement_id as "requirementId", ${CONTENT} from requirement_version v
       join unnest($1::uuid[], $2::int[]) as asked (id, n) on asked.id = v.requirement_id and asked.n = v.n
       left join building_block b on b.id = v.building_block_id`,
      [wanted.map(({ id }) => id), wanted.map(({ version }) => version)],
    );
    return new Map(rows.map((row) => [`${row.requirementId}/${row.n}`, cellsOf(row, references)]));
  }
}

const cellsOf = (row: Row, references: SheetReferences): VersionCells => ({
  title: asCell(row.title).trim(),
  text: asCell(row.text).trim(),
  rationale: asCell(row.rationale).trim(),
  testable: choiceCell('testable', row.testable),
  testMethod: asCell(row.testMethod).trim(),
  evidence: asCell(row.evidence).trim(),
  evidenceMoment: choiceCell('evidenceMoment', row.evidenceMoment),
  exclusionGround: choiceCell('exclusionGround', row.exclusionGround),
  asksTurnover: choiceCell('asksTurnover', row.asksTurnover),
  turnoverMotivation: asCell(row.turnoverMotivation).trim(),
  buildingBlock: row.block ? asCell(references.blockLabel(row.block)).trim() : '',
});
