export class BaselineApproverResponse {
  /** INTERIM: tussenstand; PUBLICATION: om te publiceren. */
  purpose: 'INTERIM' | 'PUBLICATION';
  roles: ('inkoper' | 'contractmanager' | 'financien')[];
  rowVersion: number;
}

export class BaselineApproverListResponse {
  items: BaselineApproverResponse[];
  next: string | null;
}
