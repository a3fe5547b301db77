import { useParams } from '@tanstack/react-router';
import { apiQuery } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { FactList } from '@web/ui/fact-list';
import { date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { Findings } from './findings';
import classes from './quarterly.module.css';
import { RequestDeeds } from './request-deeds';
import { type QuarterlyRequest, quarterText, RequestState, standing } from './request-state';
import { ReturnWorkbook } from './return-workbook';
import { Submissions } from './submissions';

/** One request with all that came of it. */
export function RequestPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: request } = apiQuery.useSuspenseQuery('get', '/quarterly-requests/{id}', { params: { path: { id } } });
  const mayWrite = useCan('quarterly-request.write');
  return (
    <>
      <PageHeader
        title={`${t('quarterly.one')} ${quarterText(request.quarter)}`}
        crumbs={[{ label: t('quarterly.nav'), to: `/uitvragen?contract=${request.contractId}` }]}
        lead={
          <>
            <RequestState request={request} /> {request.contractCode} {request.contractTitle} · {request.contractor}
            {request.provisional !== null && ` · ${standing(request.provisional)}`}
          </>
        }
        actions={mayWrite && <RequestDeeds request={request} />}
      />
      <div className={classes.page}>
        <Facts request={request} />
        {request.versions > 0 && <Findings request={request} mayWrite={mayWrite} />}
        {mayWrite && request.state !== 'OPEN' && <ReturnWorkbook key={request.rowVersion} request={request} />}
        {request.submissions.length > 0 && <Submissions request={request} mayWrite={mayWrite} />}
      </div>
    </>
  );
}

function Facts({ request }: { request: QuarterlyRequest }) {
  const { valuesAsked, amountsAsked, acceptedAt, acceptedBy } = request;
  return (
    <section className={classes.card}>
      <FactList
        facts={[
          [t('quarterly.asked'), t('quarterly.asked.text', { values: valuesAsked, amounts: amountsAsked })],
          [t('quarterly.due'), date(request.dueOn)],
          [t('quarterly.recipient'), request.recipient || t('quarterly.recipient.none')],
          [t('quarterly.sent'), request.sentAt && moment(request.sentAt)],
          [
            t('quarterly.reminders'),
            request.reminders
              .map(({ kind, recordedAt }) => `${t(`quarterly.reminder.${kind}`)} (${moment(recordedAt)})`)
              .join(', '),
          ],
          [
            t('quarterly.accepted-by'),
            acceptedAt && t('quarterly.accepted-by.text', { name: acceptedBy ?? '', when: moment(acceptedAt) }),
          ],
        ]}
      />
      {request.asked.length > 0 && (
        <details>
          <summary>{t('quarterly.asked.show')}</summary>
          <ul className={classes.asked}>
            {request.asked.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
