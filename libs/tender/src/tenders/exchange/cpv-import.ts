import { Injectable } from '@nestjs/common';
import { ImportTarget, ImportTargetPort, RowFinding, Texts, UnitOfWork } from '@koersvast/platform';
import { code, type SheetColumns, text, type TypedRow } from '@koersvast/sheets';

const columns = {
  code: {
    title: 'CPV-code',
    reader: code({ pattern: /^\d{8}(-\d)?$/, issuedNumbers: true }),
    required: true,
    synonyms: ['Code', 'CPV', 'CPV code'],
  },
  label: {
    title: 'Omschrijving',
    reader: text({ max: 500 }),
    required: true,
    synonyms: ['NL', 'Nederlands', 'Benaming', 'Description'],
  },
} satisfies SheetColumns;

type Row = TypedRow<typeof columns>;

interface KnownCode {
  code: string;
  label: string;
  checkDigit: string | null;
  since: string;
}

const split = (typed: string) => ({ number: typed.slice(0, 8), checkDigit: typed[9] ?? null });

/** Divisions of the common vocabulary that are social and other specific services here: health and social work. */
const isSocial = (number: string): boolean => number.startsWith('85');

/** The official list of CPV codes as a target of the import wizard; a code that is known by other words gets the new ones. */
@Injectable()
@ImportTarget('cpv-code')
export class CpvImport implements ImportTargetPort<typeof columns> {
  readonly title: string;
  readonly permission = 'cpv-code.import';
  readonly columns = columns;
  readonly examples = { code: '85311300-5', label: 'Welzijnszorg voor kinderen en jongeren' };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    texts: Texts,
  ) {
    this.title = texts.say('tender.cpv-import');
  }

  async check(rows: Row[]): Promise<RowFinding<keyof typeof columns & string>[]> {
    const known = await this.known(rows.map(({ values }) => split(values.code).number));
    return rows.map(({ values }) => {
      const { number, checkDigit } = split(values.code);
      const found = known.get(number);
      const same = found?.label === values.label && (checkDigit === null || found.checkDigit === checkDigit);
      return { identity: number, problems: [], presentSince: same ? found!.since : null };
    });
  }

  async commit(rows: Row[]): Promise<void> {
    const codes = rows.map(({ values }) => ({ ...split(values.code), label: values.label }));
    await this.unitOfWork.query(
      `insert into cpv_code (code, check_digit, label, social, recorded_by)
       select number, "checkDigit", label, social, $2
       from jsonb_to_recordset($1::jsonb) as row(number text, "checkDigit" text, label text, social boolean)
       on conflict (code) do update
         set label = excluded.label, check_digit = coalesce(excluded.check_digit, cpv_code.check_digit),
             recorded_by = excluded.recorded_by, recorded_at = now()`,
      [JSON.stringify(codes.map((row) => ({ ...row, social: isSocial(row.number) }))), this.unitOfWork.actor.userId],
    );
  }

  private async known(codes: readonly string[]): Promise<Map<string, KnownCode>> {
    const rows = await this.unitOfWork.query<KnownCode>(
      `select code, label, check_digit as "checkDigit", recorded_at::date::text as since from cpv_code where code = any ($1)`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}
