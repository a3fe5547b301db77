import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { LocalDate } from '@koersvast/kernel';
import { TenderStore } from '../data/tender.store';
import { assertStandstill } from '../domain/tender-head';
import { LegalTermsQuery } from '../../legal-terms/queries/legal-terms.query';
import { CpvCodes } from '../queries/cpv-codes.query';
import { columnsOf, valueCents, type TenderContent } from './tender-content';

export type NewTender = TenderContent & { programmeId: string; title: string; decisionIds?: string[] };

/** A further tender of a programme, in preparation. */
@Injectable()
export class CreateTender {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tenders: TenderStore,
    private readonly cpvCodes: CpvCodes,
    private readonly terms: LegalTermsQuery,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403/404, 422 unknown CPV code, standstill or prices. */
  async execute({ programmeId, decisionIds, ...content }: NewTender): Promise<string> {
    this.unitOfWork.actor.demand('tender.write', { programmeId });
    const columns = columnsOf(content);
    await this.cpvCodes.demandKnown(columns.cpvCodes);
    const { procedureRegime: regime = 'SAS', standstillDays: days = null, standstillOrigin: origin = null } = columns;
    assertStandstill(await this.terms.all(), { regime, days, origin }, this.clock.today() as LocalDate);
    const code = await this.tenders.nextCode(programmeId);
    const estimatedValueCents = valueCents(columns);
    const id = await this.tenders.insert({ ...columns, estimatedValueCents, programmeId, code, title: content.title });
    await this.tenders.waitFor(id, programmeId, decisionIds ?? null);
    this.unitOfWork.audit({
      action: 'tender.created',
      kind: 'tender',
      recordId: id,
      programmeId,
      after: { code, ...columns },
    });
    return id;
  }
}
