import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Iv3Kind } from '../domain/iv3-code';

/** A code of Iv3 in its period; what ships has no programme. */
@Entity('iv3_code')
@Unique('iv3_code_key', ['programmeId', 'kind', 'code', 'validFrom'])
export class Iv3CodeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'iv3_code_pkey' })
  id: string;

  @Column('uuid', {
    name: 'programme_id',
    nullable: true,
    comment: 'Null: ships with the product, for every programme.',
  })
  programmeId: string | null;

  @Column('text')
  kind: Iv3Kind;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', {
    name: 'trend_code',
    nullable: true,
    comment: 'The code under which it stands in a line over several years, when codes were split or renamed.',
  })
  trendCode: string | null;

  @Column('date', { name: 'valid_from' })
  validFrom: string;

  @Column('date', {
    name: 'valid_to',
    nullable: true,
    comment: 'First day on which it no longer holds; null until further notice.',
  })
  validTo: string | null;

  @Column('text')
  source: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
