import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FactList } from '@web/ui/fact-list';
import { date, moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import { RodeDraadButton } from '@web/ui/rode-draad/rode-draad-button';
import { StatusChip } from '@web/ui/status-chip';
import { useDeed } from '@web/ui/use-deed';
import { RecordFiles } from '../documents/record-files';
import { ObligationDeeds } from './obligation-deeds';
import { ObligationForm } from './obligation-form';
import { ObligationHistory } from './obligation-history';
import { ObligationLinks } from './obligation-links';
import { ObligationPeriods, ObligationSource } from './obligation-sides';
import { OpenPeriod } from './period-list';
import { dueText, type ObligationDetail } from './obligation-state';
import classes from './obligations.module.css';

/** One obligation: decide on it, word it, and tie to it how it is measured and paid. */
export function ObligationPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: obligation } = apiQuery.useSuspenseQuery('get', '/obligations/{id}', { params: { path: { id } } });
  const mayWrite = useCan('obligation.write');
  const editable = mayWrite && (obligation.state === 'PROPOSED' || obligation.state === 'CONFIRMED');
  return (
    <>
      <PageHeader
        title={`${obligation.code} ${obligation.title}`}
        crumbs={[{ label: t('obligation.nav'), to: '/verplichtingen' }]}
        lead={<StatusChip status={obligation.state} tone={obligation.state === 'REJECTED' ? 'grey' : undefined} />}
        actions={
          <>
            <RodeDraadButton kind="obligation" id={id} />
            {mayWrite && <ObligationDeeds obligation={obligation} />}
            {mayWrite && <Decide obligation={obligation} />}
          </>
        }
      />
      {obligation.rejectionReason && (
        <p className={classes.rejected}>
          <span className="kv-words">{t('obligation.rejected.why', { reason: obligation.rejectionReason })}</span>
        </p>
      )}
      <Outcome obligation={obligation} />
      <div className={classes.columns}>
        <section className={classes.block}>
          <h2>{t('obligation.content')}</h2>
          {editable ? (
            <ObligationForm key={obligation.id} obligation={obligation} />
          ) : (
            <Readable obligation={obligation} />
          )}
        </section>
        <div>
          <section className={classes.block}>
            <h2>{t('obligation.facts')}</h2>
            <Facts obligation={obligation} />
          </section>
          <ObligationSource obligation={obligation} />
          <ObligationPeriods obligation={obligation} />
          <ObligationLinks obligation={obligation} />
          <div className={classes.block}>
            <RecordFiles record={{ kind: 'obligation', id }} />
          </div>
          <ObligationHistory versions={obligation.versions} />
        </div>
      </div>
      <OpenPeriod />
    </>
  );
}

/** Where it went, when it binds no longer. */
function Outcome({ obligation: { endedOn, endedReason, mergedInto } }: { obligation: ObligationDetail }) {
  if (mergedInto) {
    return (
      <p className={classes.rejected}>
        {t('obligation.merged.into')} <Link to={`/verplichtingen/${mergedInto.id}`}>{mergedInto.code}</Link>{' '}
        {mergedInto.title}
      </p>
    );
  }
  if (!endedOn) return null;
  return (
    <p className={classes.rejected}>
      {t('obligation.ended.since', { date: date(endedOn) })} <span className="kv-words">{endedReason}</span>
    </p>
  );
}

function Readable({ obligation }: { obligation: ObligationDetail }) {
  return (
    <>
      <p className={`kv-words ${classes.words}`}>{obligation.text}</p>
      <FactList
        facts={[
          [t('obligation.field.party'), t(`obligation.party.${obligation.party}`)],
          [t('obligation.field.due'), dueText(obligation)],
        ]}
      />
    </>
  );
}

function Facts({ obligation }: { obligation: ObligationDetail }) {
  const { contractId, contractCode, source, decidedBy, decidedAt, owner, state, versionNumber } = obligation;
  const name = decidedBy?.name ?? t('obligation.history.someone');
  const decided =
    state === 'PROPOSED' || state === 'ENDED'
      ? null
      : t(`obligation.decided.${state}`, { name, when: moment(decidedAt) });
  return (
    <FactList
      facts={[
        [
          t('obligation.contract'),
          <Link key="contract" to={`/contracten/${contractId}`}>
            {contractCode}
          </Link>,
        ],
        [t('obligation.field.clause'), obligation.clause],
        [t('obligation.field.kind'), obligation.kind && t(`obligation.kind.${obligation.kind}`)],
        [t('obligation.source'), source?.code],
        [t('obligation.field.valid-from'), date(obligation.validFrom)],
        [t('obligation.version'), versionNumber],
        [t('obligation.column.owner'), owner?.name ?? t('obligation.nobody')],
        [t('obligation.column.state'), decided],
      ]}
    />
  );
}

function Decide({ obligation }: { obligation: ObligationDetail }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const { code, state } = obligation;
  const options = { params: { path: { id: obligation.id }, header: ifMatch(obligation.rowVersion) } };
  const accept = () =>
    run(() => api.POST('/obligations/{id}/confirm', options), t('obligation.confirm.done', { code }));
  const refuse = async () => {
    const answer = await confirm({
      title: t('obligation.reject.title', { code }),
      text: t('obligation.reject.text'),
      confirm: t('obligation.reject'),
      reason: { label: t('obligation.reject.reason'), required: true },
      danger: true,
    });
    if (!answer) return;
    await run(
      () => api.POST('/obligations/{id}/reject', { ...options, body: { reason: answer.reason } }),
      t('obligation.reject.done', { code }),
    );
  };
  if (state !== 'PROPOSED' && state !== 'REJECTED') return null;
  return (
    <>
      {state === 'PROPOSED' && (
        <Button disabled={doing} onClick={() => void refuse()}>
          {t('obligation.reject')}
        </Button>
      )}
      <Button variant="filled" loading={doing} onClick={() => void accept()}>
        {t(state === 'REJECTED' ? 'obligation.confirm.again' : 'obligation.confirm')}
      </Button>
      {dialog}
    </>
  );
}
