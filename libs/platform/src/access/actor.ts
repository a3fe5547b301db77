import { DomainError } from '@koersvast/kernel';
import { grantGives, PermissionTable, RoleGrant, Scope } from './permissions';

export type ActorKind = 'user' | 'job' | 'system';

/** Who acts, with the grants that hold at this moment. `origin` says from where: an address, a job, the demo loader. */
export class Actor {
  constructor(
    readonly kind: ActorKind,
    readonly userId: string | null,
    readonly name: string,
    readonly grants: readonly RoleGrant[],
    private readonly table: PermissionTable,
    readonly origin: string,
    /** True for a beheerder over all programmes, also those that do not exist yet. */
    readonly everywhere = false,
  ) {}

  /** The product itself (loading the programme, housekeeping): every permission, no user. */
  static system(name: string): Actor {
    return new Actor('system', null, name, [], {}, name, true);
  }

  /** The same person through a job: the grants of now, the origin of the job. */
  asJob(origin: string): Actor {
    return new Actor('job', this.userId, this.name, this.grants, this.table, origin, this.everywhere);
  }

  can(permission: string, scope: Scope): boolean {
    if (this.kind === 'system') return true;
    return this.grants.some((grant) => grantGives(this.table, grant, permission, scope));
  }

  /** Refuses with 404 when the actor has nothing to do with the programme, else with 403 that names the roles. */
  demand(permission: string, scope: Scope): void {
    if (this.can(permission, scope)) return;
    if (!this.grants.some((grant) => grant.programmeId === scope.programmeId)) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    throw this.refusal(permission);
  }

  refusal(permission: string): DomainError {
    const roles = (this.table[permission] ?? []).join(' of ');
    return new DomainError('platform.forbidden', { status: 403, params: { roles: roles || 'niemand' } });
  }

  /** Programmes in which the permission holds for at least one scope; for `programme_id = any ($n)`. */
  programmesWith(permission: string): string[] {
    const roles = this.table[permission] ?? [];
    return [...new Set(this.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.programmeId))];
  }

  /** Workgroups of a programme in which the permission holds for who has it in those alone. */
  workgroupsWith(permission: string, programmeId: string): string[] {
    const roles = this.table[permission] ?? [];
    const here = this.grants.filter((grant) => grant.programmeId === programmeId && roles.includes(grant.role));
    return here.flatMap(({ workgroupId }) => workgroupId ?? []);
  }

  /** For what stands above programmes, such as starting one: also true while none exists yet. */
  holdsEverywhere(permission: string): boolean {
    return this.kind === 'system' || (this.everywhere && (this.table[permission] ?? []).includes('beheerder'));
  }

  get programmes(): string[] {
    return [...new Set(this.grants.map((grant) => grant.programmeId))];
  }

  /** All permissions that hold somewhere in a programme: for the web app, which shows what can be done. */
  permissionsIn(programmeId: string): string[] {
    const roles = new Set(this.grants.filter((g) => g.programmeId === programmeId).map((g) => g.role));
    return Object.keys(this.table).filter((permission) => this.table[permission]!.some((role) => roles.has(role)));
  }
}
