import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The decision of the raad on the original begroting. */
@Entity('municipal_budget_adoption', {
  comment: 'The decision by which a raad adopted the original (primitieve) begroting; once, and it stays.',
})
export class MunicipalBudgetAdoptionEntity {
  @PrimaryColumn('uuid', { name: 'municipal_budget_id', primaryKeyConstraintName: 'municipal_budget_adoption_pkey' })
  municipalBudgetId: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  @Column('date', { name: 'decided_on' })
  decidedOn: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
