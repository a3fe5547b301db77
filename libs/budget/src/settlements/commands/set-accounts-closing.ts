import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate, newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { AccountsClosingEntity } from '../data/accounts-closing.entity';

export interface NewAccountsClosing {
  municipalityId: string;
  year: number;
  closesOn: string;
  source: string;
}

/** Until when the accounts of a municipality take bookings of a year. A later entry takes over; the earlier one stays. */
@Injectable()
export class SetAccountsClosing {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404 right, 422 a municipality of elsewhere or a day before the year ends */
  async execute(programmeId: string, input: NewAccountsClosing): Promise<string> {
    this.unitOfWork.actor.demand('settlement.write', { programmeId });
    const { municipalityId, year, closesOn, source } = input;
    if (closesOn < LocalDate.of(year, 12, 31)) throw wrong('/closesOn', 'settlement.closes-early', { year });
    await this.unitOfWork.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `accounts-closing/${municipalityId}`,
    ]);
    const [place] = await this.unitOfWork.query<{ n: number }>(
      `select (select coalesce(max(n), 0) + 1 from accounts_closing c where c.municipality_id = m.id and c.year = $3) as n
       from municipality m where m.id = $1 and m.programme_id = $2`,
      [municipalityId, programmeId, year],
    );
    if (!place) throw wrong('/municipalityId', 'settlement.municipality-unknown');
    const id = newId();
    await this.unitOfWork.repo(AccountsClosingEntity).insert({
      ...{ id, programmeId, municipalityId, year, closesOn, n: place.n, source: source.trim() },
      recordedBy: this.unitOfWork.actor.userId,
    });
    this.unitOfWork.audit({
      ...{ action: 'accounts-closing.set', kind: 'accounts-closing', recordId: id, programmeId },
      after: { municipalityId, year, closesOn },
    });
    return id;
  }
}

const wrong = (pointer: string, code: string, params = {}): DomainError =>
  new DomainError(code, { params, fields: [{ pointer, code, params }] });
