import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A function with its size; never a person. */
@Entity('organisation_function')
export class OrganisationFunctionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_function_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId: string | null;

  @Column('text')
  title: string;

  @Column('numeric', { precision: 6, scale: 2 })
  fte: string;

  @Column('numeric', { name: 'filled_fte', precision: 6, scale: 2 })
  filledFte: string;

  @Column('text', { default: '' })
  note: string;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'WITHDRAWN';

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
