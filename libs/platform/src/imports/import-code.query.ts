import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import type { SheetColumns } from '@koersvast/sheets';
import { UnitOfWork } from '../database/unit-of-work';
import { keysetPage, Page } from '../http/paging';
import type { ImportCodeListRequest } from './http/import-code.request';
import type { ImportCodeDetailResponse, ImportCodeResponse } from './http/import-code.response';
import { ImportTargets } from './import-target';
import type { CodeChoice, ImportTargetFacts } from './import-target-facts';
import { columnsOf, mayImportInto } from './import-target.query';

interface CodeRow {
  id: string;
  programmeId: string;
  target: string;
  column: string;
  source: string;
  code: string;
  value: string;
  recordedBy: string | null;
  recordedAt: Date;
  rowVersion: number;
}

type Choices = Readonly<Record<string, CodeChoice[]>>;

const SELECT = `select c.id, c.programme_id as "programmeId", c.target, c.column_name as "column", c.source, c.code, c.value,
  u.name as "recordedBy", c.recorded_at as "recordedAt", c.row_version as "rowVersion"
  from import_code c left join user_account u on u.id = c.recorded_by where c.forgotten_at is null`;

/** The codes of sources that people gave a meaning, as they are remembered for the imports of a programme. */
@Injectable()
export class ImportCodeQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
  ) {}

  /** Of the targets into which the actor may import. */
  async page(programmeId: string, request: ImportCodeListRequest): Promise<Page<ImportCodeResponse>> {
    const mine = this.targets.all().filter(({ target }) => mayImportInto(this.unitOfWork.actor, target, programmeId));
    const { items, next } = await keysetPage<CodeRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} and c.programme_id = $1 and c.target = any ($2) and ($3::text is null or c.target = $3)
                and ($4::text is null or strpos(c.code, lower($4)) > 0 or strpos(lower(c.source), lower($4)) > 0)`,
        parameters: [programmeId, mine.map(({ code }) => code), request.target ?? null, request.q?.trim() || null],
        sorts: {
          recordedAt: { column: '"recordedAt"', type: 'timestamptz' },
          code: { column: 'code', type: 'text' },
        },
        defaultSort: '-recordedAt',
      },
      request,
    );
    const choices = new Map<string, Choices>();
    for (const { target } of items)
      if (!choices.has(target)) choices.set(target, await this.choicesOf(this.targets.of(target), programmeId));
    return { items: items.map((row) => this.present(row, choices.get(row.target)!)), next };
  }

  /** @throws DomainError 404 also when it was forgotten, 403 */
  async one(id: string): Promise<ImportCodeDetailResponse> {
    const [row] = await this.unitOfWork.query<CodeRow>(`${SELECT} and c.id = $1`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const target = this.targets.of(row.target);
    this.unitOfWork.actor.demand(target.permission, row);
    const choices = await this.choicesOf(target, row.programmeId);
    return { ...this.present(row, choices), choices: choices[row.column] ?? [] };
  }

  private async choicesOf(target: ImportTargetFacts, programmeId: string): Promise<Choices> {
    return (await target.codeChoices?.(programmeId)) ?? {};
  }

  private present({ recordedAt, ...row }: CodeRow, choices: Choices): ImportCodeResponse {
    const target: ImportTargetFacts<SheetColumns> = this.targets.of(row.target);
    return {
      ...row,
      targetTitle: target.title,
      columnTitle: columnsOf(target).find(({ key }) => key === row.column)?.title ?? row.column,
      valueLabel: choices[row.column]?.find(({ value }) => value === row.value)?.label ?? null,
      recordedAt: recordedAt.toISOString(),
    };
  }
}
