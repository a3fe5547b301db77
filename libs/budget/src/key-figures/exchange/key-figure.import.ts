import { Injectable } from '@nestjs/common';
import { LocalDate, Money } from '@koersvast/kernel';
import {
  type ImportScope,
  ImportTarget,
  type ImportTargetPort,
  type RowFinding,
  Texts,
  UnitOfWork,
} from '@koersvast/platform';
import type { TypedRow } from '@koersvast/sheets';
import { KeepKeyFigures } from '../commands/keep-key-figures';
import { figureProblems, type FigureUnit, type KeyFigure } from '../domain/key-figure';
import { keyFigureColumns } from './key-figure-columns';

type Columns = typeof keyFigureColumns;
type Row = TypedRow<Columns>;
type Finding = RowFinding<keyof Columns & string>;

interface Place {
  municipality(name: string): { id: string } | undefined;
  block(name: string): { id: string } | undefined;
  /** The last number under an identity. */
  present(identity: string): { quantity: string; revision: number; since: string } | undefined;
}

interface Placed extends KeyFigure {
  municipalityId: string;
  identity: string;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Numbers for keys as a target of the import wizard. The same number adds nothing; another one is a next revision, and keys
 * that were made before keep the numbers that they were made with.
 */
@Injectable()
@ImportTarget('key-figure')
export class KeyFigureImport implements ImportTargetPort<Columns> {
  readonly title: string;
  readonly permission = 'budget.write';
  readonly columns = keyFigureColumns;
  readonly examples = {
    ...{ municipality: 'Schiedam', year: '2025', kind: 'inwoners', unit: 'aantal', block: '', value: '81.000' },
    ...{ measuredOn: '01-01-2025', source: 'CBS, bevolking op 1 januari' },
  };

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keep: KeepKeyFigures,
    texts: Texts,
  ) {
    this.title = texts.say('key-figure.import.title');
  }

  async check(rows: Row[], { programmeId }: ImportScope): Promise<Finding[]> {
    const place = await this.place(programmeId);
    return rows.map((row) => {
      const found = this.figure(row, place);
      if ('problems' in found) return { identity: `row ${row.number}`, problems: found.problems, presentSince: null };
      const present = place.present(found.identity);
      const known = present?.quantity === found.quantity.toString();
      return { identity: found.identity, problems: [], presentSince: known ? present!.since : null };
    });
  }

  async commit(rows: Row[], { programmeId, importId }: ImportScope): Promise<void> {
    const place = await this.place(programmeId);
    const figures = rows.flatMap((row) => {
      const found = this.figure(row, place);
      if ('problems' in found) return [];
      const { identity, ...figure } = found;
      const { year, source } = row.values;
      return [{ ...figure, year, source, revision: (place.present(identity)?.revision ?? 0) + 1 }];
    });
    await this.keep.add(programmeId, importId, figures);
  }

  private figure({ values }: Row, place: Place): Placed | { problems: Finding['problems'] } {
    const municipality = place.municipality(values.municipality);
    const block = values.block ? place.block(values.block) : null;
    const quantity = quantityOf(values.unit, values.value);
    const problems: Finding['problems'] = [];
    if (!municipality)
      problems.push({ column: 'municipality', code: 'municipal-budget.municipality-unknown', params: {} });
    if (values.block && !block) problems.push({ column: 'block', code: 'commitment.block-unknown', params: {} });
    if (quantity === null) problems.push({ column: 'value', code: 'budget.key-quantity', params: {} });
    if (problems.length > 0 || !municipality || quantity === null) return { problems };
    const { kind, unit } = values;
    const figure = { kind, unit, quantity, measuredOn: values.measuredOn ?? null, buildingBlockId: block?.id ?? null };
    const wrong = figureProblems(figure);
    if (wrong.length > 0) return { problems: wrong.map(({ field, code }) => ({ column: field, code, params: {} })) };
    const identity = [municipality.id, values.year, kind, unit, figure.buildingBlockId ?? ''].join('|');
    return { ...figure, municipalityId: municipality.id, identity };
  }

  private async place(programmeId: string): Promise<Place> {
    const ask = <R>(sql: string) => this.unitOfWork.query<R>(sql, [programmeId]);
    type Named = { id: string; code: string; name: string };
    const municipalities = await ask<Named>('select id, code, name from municipality where programme_id = $1');
    const blocks = await ask<Named>('select id, code, name from building_block where programme_id = $1');
    type Known = { identity: string; quantity: string; revision: number; recordedAt: Date };
    const known = await ask<Known>(
      `select distinct on (1) concat_ws('|', municipality_id, year, kind, unit, coalesce(building_block_id::text, '')) as identity,
              quantity::text as quantity, revision, recorded_at as "recordedAt"
       from key_figure where programme_id = $1 order by 1, revision desc`,
    );
    const present = new Map(
      known.map(({ identity, recordedAt, ...row }) => [identity, { ...row, since: LocalDate.at(recordedAt) }]),
    );
    const named = (of: Named[]) => (text: string) => of.find(({ code, name }) => same(name, text) || same(code, text));
    return { municipality: named(municipalities), block: named(blocks), present: (identity) => present.get(identity) };
  }
}

/** `1.240` people are 1240; an amount as people write it, in cents. Null: neither. */
function quantityOf(unit: FigureUnit, typed: string): bigint | null {
  if (unit === 'AMOUNT') {
    const amount = Money.readDutch(typed);
    return amount.ok ? amount.value.cents : null;
  }
  const digits = typed.trim().replace(/\.(?=\d{3}(\D|$))/g, '');
  return /^\d{1,12}$/.test(digits) ? BigInt(digits) : null;
}
