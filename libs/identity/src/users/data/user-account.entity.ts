import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('user_account')
export class UserAccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'user_account_pkey' })
  id: string;

  /** Lower case. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  @Column('text', { default: 'ACTIVE' })
  state: 'ACTIVE' | 'DISABLED';

  @Column('integer', { name: 'row_version', default: 1 })
  rowVersion: number;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
