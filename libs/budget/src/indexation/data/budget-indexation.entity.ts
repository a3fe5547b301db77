import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IndexationMethod, IndexSeries, SeriesFigures } from '../domain/indexation';

/** Figures in percent as they stood, exact decimal strings. */
export type StoredFigures = Record<IndexSeries, Record<keyof SeriesFigures, string>>;

/** What an indexation of an agreed budget was reckoned with. Append-only, beside its version. */
@Entity('budget_indexation')
export class BudgetIndexationEntity {
  @PrimaryColumn('uuid', { name: 'agreed_budget_version_id', primaryKeyConstraintName: 'budget_indexation_pkey' })
  agreedBudgetVersionId: string;

  @Column('text')
  method: IndexationMethod;

  @Column('numeric', { name: 'pay_weight', precision: 9, scale: 6 })
  payWeight: string;

  @Column('integer', { name: 'step_decimals', nullable: true })
  stepDecimals: number | null;

  @Column('boolean', { name: 'corrects_last_year' })
  correctsLastYear: boolean;

  @Column('numeric', { precision: 9, scale: 6 })
  percentage: string;

  @Column('jsonb')
  figures: StoredFigures;
}
