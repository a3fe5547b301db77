export const ROLES = ['inkoper', 'contractmanager', 'financien', 'werkgroeplid', 'lezer', 'beheerder'] as const;
export type Role = (typeof ROLES)[number];

/** Which roles hold a permission. Each library owns its own table; the apps compose them. */
export type PermissionTable = Readonly<Record<string, readonly Role[]>>;

/** Where something happens: what a grant must cover for the permission to hold there. */
export interface Scope {
  programmeId: string;
  municipalityId?: string | null;
  tenderId?: string | null;
  workgroupId?: string | null;
}

export interface RoleGrant {
  role: Role;
  programmeId: string;
  municipalityId: string | null;
  tenderId: string | null;
  workgroupId: string | null;
}

const covers = (granted: string | null, asked: string | null | undefined, reading: boolean): boolean =>
  granted === null || granted === asked || (reading && asked == null);

/**
 * Whether one grant gives a permission in a scope. Programme roles read all municipalities: a municipality on a grant
 * limits writing and approving only (architecture, "Authorisation").
 */
export function grantGives(table: PermissionTable, grant: RoleGrant, permission: string, scope: Scope): boolean {
  const reading = permission.endsWith('.read');
  return (
    (table[permission] ?? []).includes(grant.role) &&
    grant.programmeId === scope.programmeId &&
    (reading || covers(grant.municipalityId, scope.municipalityId, false)) &&
    covers(grant.tenderId, scope.tenderId, reading) &&
    covers(grant.workgroupId, scope.workgroupId, reading)
  );
}
