import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, Money } from '@koersvast/kernel';
import type { CellProblem, ColumnMapping, Sheet, SheetColumns } from '@koersvast/sheets';
import { UnitOfWork } from '../database/unit-of-work';
import { keysetPage, Page, PageRequest } from '../http/paging';
import { Texts } from '../texts/texts';
import type { ImportListRequest, ImportRowListRequest } from './http/import.request';
import type { CountedCode } from './counted-codes';
import type {
  ImportResponse,
  ImportRowResponse,
  ImportSummaryResponse,
  UnknownCodeResponse,
} from './http/import.response';
import { ImportRowStatus, STATE_NOW } from './import-batch.store';
import { ImportTargets } from './import-target';
import type { ImportTargetFacts, RowCorrection } from './import-target-facts';
import { columnsOf } from './import-target.query';

interface SummaryRow {
  id: string;
  programmeId: string;
  tenderId: string | null;
  workgroupId: string | null;
  target: string;
  fileName: string;
  state: ImportSummaryResponse['state'];
  mode: ImportSummaryResponse['mode'];
  read: number;
  valid: number | null;
  wrong: number | null;
  present: number | null;
  corrections: number | null;
  recordedBy: string | null;
  recordedAt: Date;
  committedAt: Date | null;
  rowVersion: number;
}

interface DetailRow extends SummaryRow {
  sheet: Omit<Sheet, 'rows' | 'fileName'>;
  mapping: ColumnMapping;
  expected: string | null;
  counted: string | null;
  unreadable: number | null;
  correctionCents: string | null;
  unknown: CountedCode[];
  jobId: string | null;
  failure: string | null;
  sample: string[][] | null;
  earlier: { id: string; committedAt: string } | null;
}

export interface StoredRow {
  id: string;
  number: number;
  cells: string[];
  status: ImportRowStatus;
  problems: Omit<CellProblem, 'row'>[];
  presentSince: string | null;
  correction: RowCorrection | null;
}

const SUMMARY = `
  b.id, b.programme_id as "programmeId", b.tender_id as "tenderId", b.workgroup_id as "workgroupId", b.target, b.file_name as "fileName",
  ${STATE_NOW} as state, b.mode, b.row_count as read, b.valid_count as valid, b.wrong_count as wrong,
  b.present_count as present, b.correction_count as corrections, u.name as "recordedBy", b.recorded_at as "recordedAt", b.committed_at as "committedAt",
  b.row_version as "rowVersion"`;
const FROM = `from import_batch b left join job j on j.id = b.job_id left join user_account u on u.id = b.recorded_by`;
const ROWS = `select id, number, cells, status, problems, present_since as "presentSince", correction from import_row
  where batch_id = $1 and ($2::text is null or status = $2)`;

@Injectable()
export class ImportQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: ImportTargets,
    private readonly texts: Texts,
  ) {}

  /** Imports of the targets that the actor may import into; of a workgroup alone for who is in that one alone. */
  async page(programmeId: string, request: ImportListRequest): Promise<Page<ImportSummaryResponse>> {
    const { actor } = this.unitOfWork;
    const [all, own] = [this.targets.all(), (permission: string) => actor.workgroupsWith(permission, programmeId)];
    const mine = all.filter(({ target }) => actor.can(target.permission, { programmeId }));
    const shared = all.filter((one) => one.target.ofWorkgroup && !mine.includes(one));
    const workgroups = shared.flatMap(({ target }) => own(target.permission));
    const { items, next } = await keysetPage<SummaryRow>(
      this.unitOfWork,
      {
        sql: `select ${SUMMARY} ${FROM} where b.programme_id = $1 and ($3::text is null or b.target = $3)
                and (b.target = any ($2) or (b.target = any ($4) and b.workgroup_id = any ($5)))`,
        parameters: [
          programmeId,
          mine.map(({ code }) => code),
          request.target ?? null,
          shared.map(({ code }) => code),
          workgroups,
        ],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map((row) => this.summary(row)), next };
  }

  /** @throws DomainError 404, 403. */
  async one(id: string): Promise<ImportResponse> {
    const row = await this.detail(id);
    const target = this.targets.of(row.target);
    const { sheet, expected, counted, earlier } = row;
    return {
      ...this.summary(row),
      kind: sheet.kind,
      encoding: sheet.encoding,
      delimiter: sheet.delimiter,
      sheetName: sheet.sheetName,
      sheetNames: sheet.sheetNames,
      headers: sheet.headers,
      sample: row.sample ?? [],
      columns: columnsOf(target),
      mapping: row.mapping,
      hasControlTotal: target.controlColumn !== undefined,
      totals: counted === null ? null : totalsOf(expected, counted, row.unreadable ?? 0),
      earlierImport: earlier && { id: earlier.id, committedAt: new Date(earlier.committedAt).toISOString() },
      corrections: row.corrections
        ? { count: row.corrections, difference: Money.fromCents(row.correctionCents!).toString() }
        : null,
      unknownCodes: await this.unknown(row, target),
      jobId: row.jobId,
      failure: row.failure,
    };
  }

  async rows(id: string, request: ImportRowListRequest): Promise<Page<ImportRowResponse>> {
    await this.detail(id);
    const { items, next } = await keysetPage<StoredRow>(
      this.unitOfWork,
      {
        sql: ROWS,
        parameters: [id, request.status ?? null],
        sorts: { number: { column: 'number', type: 'integer' } },
        defaultSort: 'number',
      },
      request satisfies PageRequest,
    );
    return { items: items.map((row) => this.presentRow(row)), next };
  }

  /** The wrong rows as they were read, with the facts of their sheet: for the error sheet. */
  async wrong(id: string): Promise<{ fileName: string; sheet: Sheet; problems: CellProblem[] }> {
    const { sheet, fileName } = await this.detail(id);
    const rows = await this.unitOfWork.query<StoredRow>(`${ROWS} order by number`, [id, 'WRONG']);
    if (rows.length === 0) throw new DomainError('platform.import-no-errors', { status: 404 });
    const problems = rows.flatMap((row) => row.problems.map((problem) => ({ ...problem, row: row.number })));
    return { fileName, sheet: { ...sheet, fileName, rows }, problems };
  }

  /** The unknown codes with what they can be mapped to; once the import is over they are of no matter. */
  private async unknown(row: DetailRow, target: ImportTargetFacts): Promise<UnknownCodeResponse[]> {
    if (row.unknown.length === 0 || row.state !== 'CHECKED') return [];
    const choices = (await target.codeChoices?.(row.programmeId)) ?? {};
    return row.unknown.flatMap((code) => {
      const { title } = (target.columns as SheetColumns)[code.column] ?? { title: code.column };
      return choices[code.column] ? [{ ...code, columnTitle: title, choices: choices[code.column]! }] : [];
    });
  }

  private async detail(id: string): Promise<DetailRow> {
    const [row] = await this.unitOfWork.query<DetailRow>(
      `select ${SUMMARY}, b.sheet, b.mapping, b.expected_total as expected, b.counted_total as counted,
              b.unreadable_count as unreadable, b.correction_total as "correctionCents", b.unknown_codes as unknown, b.job_id as "jobId",
              case when j.state = 'DEAD' then j.reason end as failure,
              (select jsonb_agg(r.cells order by r.number)
               from (select number, cells from import_row where batch_id = b.id order by number limit 5) r) as sample,
              (select jsonb_build_object('id', e.id, 'committedAt', e.committed_at) from import_batch e
               where e.state = 'COMMITTED' and e.sha256 = b.sha256 and e.target = b.target
                 and e.programme_id = b.programme_id and e.id <> b.id
               order by e.committed_at desc limit 1) as earlier
       ${FROM} where b.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(this.targets.of(row.target).permission, row);
    return row;
  }

  private summary(row: SummaryRow): ImportSummaryResponse {
    const { id, programmeId, target, fileName, state, mode, recordedBy, rowVersion, read, valid } = row;
    return {
      id,
      programmeId,
      target,
      targetTitle: this.targets.of(target).title,
      fileName,
      state,
      mode,
      rowCount: read,
      counts: valid === null ? null : countsOf({ ...row, valid }),
      recordedBy,
      recordedAt: row.recordedAt.toISOString(),
      committedAt: row.committedAt?.toISOString() ?? null,
      rowVersion,
    };
  }

  private presentRow({ id, number, cells, status, problems, presentSince, correction }: StoredRow): ImportRowResponse {
    return {
      id,
      number,
      cells,
      status,
      problems: problems.map(({ column, code, params }) => ({ column, code, detail: this.texts.say(code, params) })),
      correction: correction && presentCorrection(correction),
      note: presentSince && this.texts.say('platform.import-present', { date: LocalDate.format(presentSince) }),
    };
  }
}

const countsOf = ({ read, valid, wrong, present, corrections }: SummaryRow & { valid: number }) => ({
  read,
  valid,
  wrong: wrong ?? 0,
  present: present ?? 0,
  corrections: corrections ?? 0,
});

function presentCorrection({ bookedCents, cents, changed }: RowCorrection): ImportRowResponse['correction'] {
  const [booked, amount] = [Money.fromCents(bookedCents), Money.fromCents(cents)];
  const difference = amount.minus(booked).toString();
  return { booked: booked.toString(), amount: amount.toString(), difference, changed };
}

function totalsOf(expected: string | null, counted: string, unreadable: number): ImportResponse['totals'] {
  const sum = Money.fromCents(counted);
  const source = expected === null ? null : Money.fromCents(expected);
  return {
    expected: source?.toString() ?? null,
    counted: sum.toString(),
    difference: source && sum.minus(source).toString(),
    unreadable,
  };
}
