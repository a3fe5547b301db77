import { useCan } from '@web/shell/scope';
import type { ContractTabProps } from '@web/shell/contract-tab';
import { t } from '@web/texts';
import classes from './meetings.module.css';
import { SeriesTable } from './series-table';
import { SubjectActions } from './subject-actions';
import { SubjectMeetings } from './subject-meetings';

/** The tab Overleg of a contract: meetings, their series, and what was agreed to do. */
export function ContractMeetings({ contract }: ContractTabProps) {
  const subject = { subjectKind: 'contract' as const, subjectId: contract.id };
  const mayMeet = useCan('meeting.write');
  const mayAct = useCan('action.write');
  return (
    <div className={classes.blocks}>
      <section>
        <h2>{t('meeting.nav')}</h2>
        <SubjectMeetings {...subject} mayWrite={mayMeet} />
      </section>
      <section>
        <h2>{t('series.nav')}</h2>
        <SeriesTable subject={subject} />
      </section>
      <section>
        <h2>{t('action.nav')}</h2>
        <SubjectActions {...subject} mayWrite={mayAct} />
      </section>
    </div>
  );
}
