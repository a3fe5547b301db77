import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A local rule on who decides, from a day on. Append-only. */
@Entity('amendment_rule', {
  comment:
    'Where a municipality is stricter than the law about what its college may move within a programme; from a day on.',
})
@Unique('amendment_rule_key', ['municipalityId', 'validFrom'])
export class AmendmentRuleEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'amendment_rule_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id' })
  municipalityId: string;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('bigint', {
    name: 'college_limit_cents',
    nullable: true,
    comment: 'Up to and including this amount the college decides; null: no limit of its own.',
  })
  collegeLimitCents: string | null;

  @Column('boolean', { name: 'structural_to_council', default: false })
  structuralToCouncil: boolean;

  @Column('text', { name: 'decision_reference' })
  decisionReference: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
