import { asSuperuser } from './provision.mjs';

/** What TypeORM's drift check does not see: rules, indexes, policies, triggers, rights and functions, one a line. */
const PARTS = [
  [
    'constraint',
    `select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid))
     from pg_constraint c join pg_namespace n on n.oid = connamespace
     where nspname = 'public' and conrelid <> 0 and contype <> 'n'`,
  ],
  ['index', `select indexdef from pg_indexes where schemaname = 'public'`],
  [
    'row security',
    `select format('%s enabled=%s forced=%s', c.oid::regclass, relrowsecurity, relforcerowsecurity)
     from pg_class c join pg_namespace n on n.oid = relnamespace where nspname = 'public' and relkind in ('r', 'p')`,
  ],
  [
    'policy',
    `select format('%s %s %s for %s to %s using (%s) check (%s)', tablename, policyname, permissive, cmd, roles, qual, with_check)
     from pg_policies where schemaname = 'public'`,
  ],
  [
    'trigger',
    `select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = tgrelid
     join pg_namespace n on n.oid = relnamespace where nspname = 'public' and not tgisinternal`,
  ],
  [
    'rights',
    `select format('%s %s: %s', c.oid::regclass, pg_get_userbyid(grantee), string_agg(privilege_type, ', ' order by privilege_type))
     from pg_class c join pg_namespace n on n.oid = relnamespace,
       aclexplode(coalesce(relacl, acldefault('r', relowner)))
     where nspname = 'public' and relkind in ('r', 'p', 'v', 'm', 'S') and grantee <> relowner
     group by c.oid, grantee`,
  ],
  [
    'column rights',
    `select format('%s.%s %s: %s', attrelid::regclass, attname, pg_get_userbyid(grantee), string_agg(privilege_type, ', ' order by privilege_type))
     from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = relnamespace, aclexplode(attacl)
     where nspname = 'public' and attacl is not null and grantee <> relowner group by attrelid, attname, grantee`,
  ],
  [
    'function',
    `select format('%s security definer=%s app=%s source=%s', p.oid::regprocedure, prosecdef,
       has_function_privilege('koersvast_app', p.oid, 'execute'), md5(pg_get_functiondef(p.oid)))
     from pg_proc p join pg_namespace n on n.oid = pronamespace
     where nspname = 'public' and prokind in ('f', 'p')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
  ],
];

/**
 * The snapshot of a migrated database as text, sorted, the same on every machine.
 * @param {import('./server.mjs').DatabaseServer} server @param {string} database
 */
export async function readCatalogue(server, database) {
  return asSuperuser(server.url('postgres', database), async (client) => {
    const lines = [];
    for (const [kind, query] of PARTS) {
      const { rows } = await client.query({ text: query ?? '', rowMode: 'array' });
      const found = rows.map(([text]) => `${kind}: ${String(text).replace(/\s+/g, ' ')}`);
      lines.push(...found.sort());
    }
    return `${lines.join('\n')}\n`;
  });
}
