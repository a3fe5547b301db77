/** What audit, links and search call a baseline. */
export const BASELINE_KIND = 'requirement-baseline';

/** INTERIM: to look back at or to talk about. PUBLICATION: goes out to the market. */
export const BASELINE_PURPOSES = ['INTERIM', 'PUBLICATION'] as const;
export type BaselinePurpose = (typeof BASELINE_PURPOSES)[number];

export const APPROVER_ROLES = ['inkoper', 'contractmanager', 'financien'] as const;
export type ApproverRole = (typeof APPROVER_ROLES)[number];

/** One approval per role; the kind tells of which role it is asked. */
export const APPROVAL_KINDS: Record<ApproverRole, string> = {
  inkoper: BASELINE_KIND,
  contractmanager: 'requirement-baseline.contractmanager',
  financien: 'requirement-baseline.financien',
};

/** Who agrees unless a programme says otherwise: what goes out binds those who manage the contract afterwards. */
export const DEFAULT_APPROVERS: Record<BaselinePurpose, readonly ApproverRole[]> = {
  INTERIM: ['inkoper'],
  PUBLICATION: ['inkoper', 'contractmanager'],
};

export const roleOfApproval = (kind: string): ApproverRole =>
  APPROVER_ROLES.find((role) => APPROVAL_KINDS[role] === kind)!;
