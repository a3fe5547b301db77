/** @typedef {(sql: string, values?: unknown[]) => Promise<{ rows: any[] }>} Run */

/**
 * Fills a table with millions of rows in seconds: no trigger runs, and what indexes it has but its key is made anew of the
 * rows that are in it.
 * @param {Run} run on one connection of the administrator @param {string} table @param {() => Promise<unknown>} fill
 */
export async function inBulk(run, table, fill) {
  const { rows: constraints } = await run(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype = 'u'`,
    [table],
  );
  const { rows: indexes } = await run(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1::regclass and not i.indisprimary
       and not exists (select 1 from pg_constraint where conindid = i.indexrelid and contype = 'u')`,
    [table],
  );
  await run(`set session_replication_role = 'replica'`);
  for (const { name } of constraints) await run(`alter table ${table} drop constraint ${name}`);
  for (const { name } of indexes) await run(`drop index ${name}`);
  await fill();
  await run(`set maintenance_work_mem = '256MB'`);
  for (const { name, definition } of constraints)
    await run(`alter table ${table} add constraint ${name} ${definition}`);
  for (const { definition } of indexes) await run(definition);
  await run(`set session_replication_role = 'origin'`);
  await run(`vacuum analyze ${table}`);
}
