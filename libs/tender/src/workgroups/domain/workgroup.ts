import { DomainError } from '@koersvast/kernel';

export const WORKGROUP_PHASES = ['STARTING', 'WORKING', 'DELIVERING', 'FINISHED'] as const;
export type WorkgroupPhase = (typeof WORKGROUP_PHASES)[number];

export interface MemberContent {
  organisationId: string | null;
  /** One of the groups of the programme, such as `Onderwijs`. */
  stakeholderGroup: string;
  /** Speaks for clients: then nothing that says who it is. */
  forClients: boolean;
  name: string | null;
  function: string;
  email: string | null;
  isLead: boolean;
  /** yyyy-mm-dd */
  joinedOn: string;
}

const broken = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

/**
 * Who speaks for clients is recorded by role only: a name would say that somebody has, or had, care (privacy by
 * design, GDPR art. 25). Everybody else is a professional with a name.
 * @throws DomainError 422 with the field.
 */
export function assertMember({ forClients, name, email, isLead }: MemberContent): void {
  if (!forClients) {
    if (!name) throw broken('/name', 'workgroup.member-name');
    return;
  }
  if (name) throw broken('/name', 'workgroup.client-by-role');
  if (email) throw broken('/email', 'workgroup.client-by-role');
  if (isLead) throw broken('/isLead', 'workgroup.client-by-role');
}

export const DELIVERABLE_STATES = ['PLANNED', 'DELIVERED', 'PUBLISHED', 'WITHDRAWN'] as const;
export type DeliverableState = (typeof DELIVERABLE_STATES)[number];

/** What is public, or will not come, stands as it is. @throws DomainError 409 */
export function assertOpen(state: DeliverableState): void {
  if (state === 'PUBLISHED' || state === 'WITHDRAWN') {
    throw new DomainError('workgroup.deliverable-closed', { status: 409 });
  }
}

export interface Publication {
  /** TenderNed's number of one notice; empty when it was published elsewhere. */
  publicationId: string | null;
  /** Where, when that was not TenderNed. */
  where: string;
}

/** Equal information asks that it can be shown when and where a product became public. @throws DomainError 409, 422 */
export function assertPublishable(state: DeliverableState, { publicationId, where }: Publication): void {
  if (state !== 'DELIVERED') throw new DomainError('workgroup.not-delivered', { status: 409 });
  if (!publicationId && !where) throw broken('/publicationId', 'workgroup.published-where');
}
