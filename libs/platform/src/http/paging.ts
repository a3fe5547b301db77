import { DomainError } from '@koersvast/kernel';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { UnitOfWork } from '../database/unit-of-work';

/** Query parameters that every list understands. */
export class PageRequest {
  @ApiPropertyOptional({ description: 'Vervolg na deze bladzijde: de waarde `next` van het vorige antwoord.' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  after?: string;

  @ApiPropertyOptional({ description: 'Aantal per bladzijde, hooguit 200.', type: 'integer', minimum: 1, maximum: 200 })
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;

  @ApiPropertyOptional({ description: 'Veld om op te sorteren; een minteken ervoor draait de volgorde om.' })
  @IsOptional()
  @IsString()
  @MaxLength(60)
  sort?: string;

  @ApiPropertyOptional({ description: 'Zoekwoorden.' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @ApiPropertyOptional({ description: 'Programma; mag weg wanneer u er maar één hebt.', format: 'uuid' })
  @IsOptional()
  @IsString()
  programmeId?: string;
}

export interface Page<T> {
  items: T[];
  /** Give this back as `after`; null on the last page. */
  next: string | null;
}

/** Every item of a list, page after page: for a paper, which holds the whole list. */
export async function everyItem<T>(
  page: (request: { limit: number; after?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const found = await page({ limit: 200, after });
    items.push(...found.items);
    after = found.next ?? undefined;
  } while (after);
  return items;
}

export interface KeysetList {
  /** `select ... from ... where ...` whose columns include `id` and every sort expression under its name. */
  sql: string;
  parameters: unknown[];
  /** API name -> column of `sql`, with its SQL type for the comparison. */
  sorts: Record<string, { column: string; type: string }>;
  defaultSort: string;
  /**
   * For long lists: `sql` then finds only the places on the page (id and sort columns, along an index), and these look
   * up the rest beside them, as `page`. `tables` are common tables that may read `page`, also recursive ones.
   */
  beside?: { tables?: string; select: string; from: string };
}

const encode = (values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

function decode(cursor: string, sort: string): [unknown, string] {
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, unknown, string];
    if (Array.isArray(values) && values.length === 3 && values[0] === sort) return [values[1], values[2]];
  } catch {
    // An unreadable cursor is answered below.
  }
  throw new DomainError('platform.bad-cursor', { status: 400 });
}

/**
 * One page of a list by keyset (sort value, id), so that page 1,000 costs what page 1 costs and nothing is skipped when
 * rows are added in between. Sort columns must not be null.
 */
export async function keysetPage<Row extends { id: string }>(
  unitOfWork: UnitOfWork,
  list: KeysetList,
  page: PageRequest,
): Promise<Page<Row>> {
  const sort = page.sort ?? list.defaultSort;
  const descending = sort.startsWith('-');
  const by = list.sorts[descending ? sort.slice(1) : sort];
  if (!by) {
    throw new DomainError('platform.bad-sort', {
      status: 400,
      params: { sort, allowed: Object.keys(list.sorts).join(', ') },
    });
  }
  const limit = page.limit ?? 50;
  const parameters = [...list.parameters];
  let where = '';
  if (page.after) {
    const [value, id] = decode(page.after, sort);
    parameters.push(value, id);
    const n = parameters.length;
    where = `where (list.${by.column}, list.id) ${descending ? '<' : '>'} ($${n - 1}::${by.type}, $${n}::uuid)`;
  }
  const direction = descending ? 'desc' : 'asc';
  const order = (name: string) => `order by ${name}.${by.column} ${direction}, ${name}.id ${direction}`;
  const places = `select list.*, list.${by.column}::text as sort_value from (${list.sql}) list ${where}
     ${order('list')} limit ${limit + 1}`;
  const rows = list.beside
    ? await unitOfWork.prepared<Row & { sort_value: unknown }>(
        `with recursive page as materialized (${places})${list.beside.tables ? `, ${list.beside.tables}` : ''} select ${list.beside.select}, page.sort_value from page ${list.beside.from} ${order('page')}`,
        parameters,
      )
    : await unitOfWork.query<Row & { sort_value: unknown }>(places, parameters);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ sort_value: _, ...row }) => row as unknown as Row),
    next: rows.length > limit && last ? encode([sort, last.sort_value, last.id]) : null,
  };
}
