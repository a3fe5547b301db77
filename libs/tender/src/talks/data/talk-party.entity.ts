import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConfirmationOutcome } from '../domain/talk';

/** A party at a talk, and what it said of the minutes. */
@Entity('consultation_talk_party')
export class TalkPartyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consultation_talk_party_pkey' })
  id: string;

  @Column('uuid', { name: 'programme_id' })
  programmeId: string;

  @Column('uuid', { name: 'tender_id' })
  tenderId: string;

  @Column('uuid', { name: 'talk_id' })
  talkId: string;

  @Column('uuid', { name: 'party_id' })
  partyId: string;

  @Column('date', { name: 'sent_on', nullable: true })
  sentOn: string | null;

  @Column('uuid', { name: 'sent_minutes_id', nullable: true })
  sentMinutesId: string | null;

  @Column('text', { nullable: true })
  outcome: ConfirmationOutcome | null;

  @Column('text', { nullable: true })
  correction: string | null;

  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn: string | null;
}
