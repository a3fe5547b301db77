import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * The application must not own what it writes: an owner can switch off triggers and row-level security. It refuses to
 * start on a role that owns a table or may bypass row-level security (ADR 0003).
 */
@Injectable()
export class OwnershipCheck implements OnApplicationBootstrap {
  constructor(private readonly dataSource: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    const [role] = await this.dataSource.query(`
      select current_user as name, r.rolsuper or r.rolbypassrls as mighty,
             exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'public' and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'USAGE')) as owner
      from pg_roles r where r.rolname = current_user`);
    if (role.mighty || role.owner) {
      throw new Error(
        `DATABASE_URL gebruikt de rol ${role.name}, die tabellen bezit of beveiliging mag overslaan. ` +
          'Gebruik de applicatierol (koersvast_app) en geef de eigenaar alleen aan MIGRATION_DATABASE_URL.',
      );
    }
  }
}
