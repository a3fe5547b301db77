import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonicalJson, DomainError, LocalDate, Money, newId } from '@koersvast/kernel';
import { ApprovalSubject, ApprovalSubjectPort, Approvals, UnitOfWork } from '@koersvast/platform';
import { LegalityParameterEntity } from '../data/legality-parameter.entity';
import { LegalityParametersQuery } from '../queries/legality-parameters.query';

export const PARAMETER_KIND = 'legality-parameter';

export interface ParameterProposal {
  /** 'yyyy-mm-dd' */
  validFrom: string;
  /** Euros as "750000.00"; shares as "10.00". */
  minorThreshold: string;
  minorShare: string;
  additionalShare: string;
  unforeseenShare: string;
  noticeSubtype: string;
  noticeDays: number;
  source: string;
}

const hashOf = ({
  validFrom,
  minorThresholdCents,
  noticeSubtype,
  noticeDays,
  source,
  ...row
}: LegalityParameterEntity) => {
  const shares = [row.minorShare, row.additionalShare, row.unforeseenShare].map((share) => Number(share).toFixed(2));
  const content = { validFrom, minorThresholdCents, noticeSubtype, noticeDays, source, shares };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
};

/** A change of the law is proposed; it holds once a second person agreed. */
@Injectable()
export class ProposeParameters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly approvals: Approvals,
    private readonly law: LegalityParametersQuery,
  ) {}

  /** @throws DomainError 403/404, 409 another proposal waits, 422 not later than what holds. */
  async execute(programmeId: string, { minorThreshold, ...proposal }: ParameterProposal): Promise<void> {
    this.unitOfWork.actor.demand('modification.write', { programmeId });
    const last = (await this.law.inOrder(programmeId)).at(-1);
    if (last && proposal.validFrom <= last.validFrom) {
      const params = { from: LocalDate.format(last.validFrom) };
      const fields = [{ pointer: '/validFrom', code: 'legality.not-later', params }];
      throw new DomainError('legality.not-later', { params, fields });
    }
    const recordedBy = this.unitOfWork.actor.userId;
    const cents = Money.parse(minorThreshold).cents.toString();
    const repo = this.unitOfWork.repo(LegalityParameterEntity);
    const row = repo.create({ ...proposal, id: newId(), programmeId, minorThresholdCents: cents, recordedBy });
    await repo.insert(row);
    const audited = { action: 'legality-parameter.proposed', kind: PARAMETER_KIND, recordId: row.id, programmeId };
    this.unitOfWork.audit({ ...audited, after: { ...proposal, minorThreshold } });
    await this.approvals.request({
      ...{ kind: PARAMETER_KIND, recordId: row.id, programmeId, contentHash: hashOf(row) },
      title: `Regels wijzigingstoets vanaf ${LocalDate.format(proposal.validFrom)}`,
    });
  }
}

/** The second person: never who proposed it, which the platform sees to. */
@Injectable()
@ApprovalSubject(PARAMETER_KIND)
export class ParameterApproval implements ApprovalSubjectPort {
  readonly permission = 'modification.approve';

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async currentHash(id: string): Promise<string> {
    return hashOf(await this.lock(id));
  }

  onApproved = (id: string): Promise<void> => this.settle(id, 'APPROVED');

  onRejected = (id: string): Promise<void> => this.settle(id, 'WITHDRAWN');

  private async settle(id: string, state: 'APPROVED' | 'WITHDRAWN'): Promise<void> {
    const { rowVersion, programmeId } = await this.lock(id);
    await this.unitOfWork.repo(LegalityParameterEntity).update(id, { state, rowVersion: rowVersion + 1 });
    const action = state === 'APPROVED' ? 'legality-parameter.approved' : 'legality-parameter.returned';
    const audited = { kind: PARAMETER_KIND, recordId: id, programmeId: programmeId!, after: { state } };
    this.unitOfWork.audit({ action, ...audited });
  }

  private async lock(id: string): Promise<LegalityParameterEntity> {
    const repo = this.unitOfWork.repo(LegalityParameterEntity);
    const row = await repo.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}
