import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@koersvast/platform';

@Entity('role_grant')
export class RoleGrantEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grant_pkey' })
  id: string;

  @Column('uuid', { name: 'user_id' })
  userId: string;

  @Column('text')
  role: Role;

  @Column('uuid', { name: 'programme_id', nullable: true })
  programmeId: string | null;

  @Column('uuid', { name: 'municipality_id', nullable: true })
  municipalityId: string | null;

  @Column('uuid', { name: 'tender_id', nullable: true })
  tenderId: string | null;

  @Column('uuid', { name: 'workgroup_id', nullable: true })
  workgroupId: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt: Date;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy: string | null;
}
