import type { UnitOfWork } from '@koersvast/platform';

/** Inserts plain rows, all with the same columns, in one statement. Column names come from code, never from input. */
export async function insertRows(
  unitOfWork: UnitOfWork,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
  const places = rows.map(
    (_, index) => `(${columns.map((__, column) => `$${index * columns.length + column + 1}`).join(', ')})`,
  );
  await unitOfWork.query(`insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`, values);
}
