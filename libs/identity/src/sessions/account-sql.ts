import type { RoleGrant } from '@koersvast/platform';

export interface AccountRow {
  name: string;
  everywhere: boolean;
  grants: RoleGrant[];
}

/** The account with its grants; a grant over all programmes is spelled out per programme. */
export const accountSql = (userId: string) => `
  select u.name,
         coalesce(bool_or(g.id is not null and g.programme_id is null), false) as everywhere,
         coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'programmeId', p.id, 'municipalityId', g.municipality_id,
                                               'tenderId', g.tender_id, 'workgroupId', g.workgroup_id))
                  filter (where p.id is not null), '[]') as grants
  from user_account u
  left join role_grant g on g.user_id = u.id
  left join programme p on p.id = g.programme_id or g.programme_id is null
  where u.id = ${userId} and u.state = 'ACTIVE'
  group by u.id`;
