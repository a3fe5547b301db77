import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Append-only: what was made of the figures of a quarter, and on which step of the national script the partner stands. */
@Entity('continuity_judgement')
@Index('continuity_judgement_report_idx', { synchronize: false })
export class ContinuityJudgementEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'continuity_judgement_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'contract_id' })
  contractId: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  /** 0: none; 1 and up: the step as the script numbers it. */
  @Column('integer')
  step: number;

  @Column('text')
  text: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
