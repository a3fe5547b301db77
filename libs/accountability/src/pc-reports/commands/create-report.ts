import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { UnitOfWork } from '@koersvast/platform';
import { ReportTemplateStore } from '../../report-templates/data/report-template.store';
import { PcReportStore } from '../data/pc-report.store';
import {
  assertStand,
  DEFAULT_THRESHOLD,
  DEFAULT_THRESHOLD_PERCENT,
  readThreshold,
  ReportPeriod,
  titleOf,
} from '../domain/pc-report';

export interface NewReportInput {
  contractId: string;
  year: number;
  period: ReportPeriod;
  title?: string;
  municipalityId?: string | null;
  /** 'yyyy-mm-dd' */
  asOfDate: string;
  /** ISO 8601; none: what is known while writing. */
  knownAt?: string | null;
  thresholdAmount?: string;
  thresholdPercentage?: string;
  /** None: the layout that ships. */
  templateId?: string | null;
}

/** Starts a P&C report: which period, for whom, about which contract and year, at which stand. */
@Injectable()
export class CreateReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: PcReportStore,
    private readonly contracts: ContractFacts,
    private readonly templates: ReportTemplateStore,
  ) {}

  /** Answers the id. @throws DomainError 403, 404 contract or municipality, 422 title or stand. */
  async execute(programmeId: string, input: NewReportInput): Promise<string> {
    const { year, period, asOfDate, municipalityId = null } = input;
    this.unitOfWork.actor.demand('report.write', { programmeId, municipalityId });
    assertStand(year, asOfDate);
    const threshold = readThreshold(
      input.thresholdAmount ?? DEFAULT_THRESHOLD.toString(),
      input.thresholdPercentage ?? DEFAULT_THRESHOLD_PERCENT.toString(),
    );
    const contract = await this.contracts.one(input.contractId);
    if (contract.programmeId !== programmeId) throw new DomainError('platform.not-found', { status: 404 });
    await this.demandMunicipality(programmeId, municipalityId);
    const report = await this.store.add({
      programmeId,
      contractId: contract.id,
      year,
      period,
      municipalityId,
      title: titleOf(period, year, input.title),
      asOf: asOfDate,
      knownAt: input.knownAt ? new Date(input.knownAt) : null,
      thresholdCents: threshold.cents,
      thresholdPercent: threshold.percent,
      templateVersionId: await this.templates.chosen(programmeId, municipalityId, input.templateId ?? null),
      succeedsId: null,
      versionNumber: 1,
    });
    this.unitOfWork.audit({
      action: 'pc-report.started',
      kind: 'pc-report',
      recordId: report.id,
      programmeId,
      after: { code: report.code, title: report.title, asOfDate, municipalityId },
    });
    return report.id;
  }

  private async demandMunicipality(programmeId: string, id: string | null): Promise<void> {
    if (id === null) return;
    const found = await this.unitOfWork.query('select 1 from municipality where id = $1 and programme_id = $2', [
      id,
      programmeId,
    ]);
    if (found.length > 0) return;
    const code = 'pc-report.unknown-municipality';
    throw new DomainError(code, { fields: [{ pointer: '/municipalityId', code }] });
  }
}
