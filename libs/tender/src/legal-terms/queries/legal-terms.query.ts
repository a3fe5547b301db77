import { Injectable } from '@nestjs/common';
import type { LegalTerms, LocalDate, TermParameter } from '@koersvast/kernel';
import { Clock, Texts, UnitOfWork } from '@koersvast/platform';
import type { LegalTermResponse } from '../http/legal-term.response';

interface Row extends TermParameter {
  id: string;
  source: string;
  recordedBy: string | null;
}

const SELECT = `
  select l.id, l.code, l.regime, l.days, l.article, l.source, l.valid_from as "validFrom", u.name as "recordedBy"
  from legal_term l left join user_account u on u.id = l.recorded_by
  order by l.code, l.regime, l.valid_from desc`;

/** The dated terms of the law: a few dozen rows, read as a whole by whoever reckons with them. */
@Injectable()
export class LegalTermsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly texts: Texts,
  ) {}

  /** For the rules of the kernel. */
  all(): Promise<LegalTerms> {
    return this.unitOfWork.query<TermParameter>(
      'select code, regime, days, article, valid_from as "validFrom" from legal_term',
    );
  }

  /** For people: the latest of each code and procedure first, with which one holds today. */
  async list(): Promise<LegalTermResponse[]> {
    const rows = await this.unitOfWork.query<Row>(SELECT);
    const today = this.clock.today();
    return rows.map((row) => ({
      ...row,
      label: this.texts.say(`tender.term.${row.code}`),
      state: stateOf(row, rows, today as LocalDate),
    }));
  }
}

/** COMING before its first day; IN_FORCE for the latest that has begun; else PAST. */
function stateOf(row: TermParameter, all: readonly TermParameter[], today: LocalDate): LegalTermResponse['state'] {
  if (row.validFrom > today) return 'COMING';
  const later = all.some(
    ({ code, regime, validFrom }) =>
      code === row.code && regime === row.regime && validFrom > row.validFrom && validFrom <= today,
  );
  return later ? 'PAST' : 'IN_FORCE';
}
