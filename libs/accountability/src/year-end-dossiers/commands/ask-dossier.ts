import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { ContractFacts } from '@koersvast/contract';
import { Clock, Jobs, UnitOfWork } from '@koersvast/platform';
import { dossierCode } from '../domain/dossier';
import { MAKE_DOSSIER } from './make-dossier.job';

/** Asks for the dossier of a contract year; the books are read as known at this moment. */
@Injectable()
export class AskDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractFacts,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Answers the id. @throws DomainError 403, 404, 409 one is being made, 422 a year outside the contract */
  async execute(contractId: string, year: number, note: string): Promise<string> {
    const { programmeId, startsOn, endsOn, code: contract } = await this.contracts.one(contractId);
    this.unitOfWork.actor.demand('year-end-dossier.make', { programmeId });
    if (year < LocalDate.year(startsOn) || year > LocalDate.year(endsOn)) {
      const params = { from: LocalDate.format(startsOn), to: LocalDate.format(endsOn) };
      const pointer = { pointer: '/year', code: 'year-end-dossier.before-contract', params };
      throw new DomainError('year-end-dossier.before-contract', { params, fields: [pointer] });
    }
    const number = await this.nextNumber(programmeId, contractId, year);
    const [id, code] = [newId(), dossierCode(year, number)];
    const jobId = await this.jobs.enqueue({
      ...{ kind: MAKE_DOSSIER, payload: { dossierId: id }, programmeId, uniqueKey: id },
      title: `Jaardossier ${code} van ${contract} maken`,
    });
    await this.unitOfWork.query(
      `insert into year_end_dossier (id, programme_id, contract_id, year, number, code, note, known_at, job_id, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, programmeId, contractId, year, number, code, note, this.clock.now(), jobId, this.unitOfWork.actor.userId],
    );
    this.unitOfWork.audit({
      ...{ action: 'year-end-dossier.asked', kind: 'year-end-dossier', recordId: id, programmeId },
      after: { code, contractId, year },
    });
    return id;
  }

  private async nextNumber(programmeId: string, contractId: string, year: number): Promise<number> {
    await this.unitOfWork.query(`select pg_advisory_xact_lock(hashtext('year-end-dossier'), hashtext($1))`, [
      programmeId,
    ]);
    const [last] = await this.unitOfWork.query<{ number: number; busy: boolean }>(
      `select coalesce(max(d.number), 0)::int as number,
              coalesce(bool_or(d.contract_id = $2 and j.state in ('QUEUED', 'RUNNING')), false) as busy
       from year_end_dossier d left join job j on j.id = d.job_id where d.programme_id = $1 and d.year = $3`,
      [programmeId, contractId, year],
    );
    if (last!.busy) throw new DomainError('year-end-dossier.making', { status: 409 });
    return last!.number + 1;
  }
}
