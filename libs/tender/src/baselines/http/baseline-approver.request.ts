import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { APPROVER_ROLES, ApproverRole } from '../domain/baseline-purpose';

export class ChooseApproversRequest {
  /** Rollen die elk akkoord geven; nooit dezelfde persoon tweemaal. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(APPROVER_ROLES, { each: true })
  roles: ApproverRole[];
}
