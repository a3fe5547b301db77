import { Button, Group, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { FactList } from '@web/ui/fact-list';
import { moment } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import { Completeness } from './completeness';
import { ContactDialog } from './contact-dialog';
import { OfferChecks } from './offer-checks';
import { OfferFiles } from './offer-files';
import { nameOf, OfferChip, type Offer } from './offer-state';
import { Passages } from './passages';
import classes from './offers.module.css';

/** One offer: what it holds, whether it is complete, and the test in the order of the law. */
export function OfferPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data: offer } = apiQuery.useSuspenseQuery('get', '/offers/{id}', { params: { path: { id } } });
  const { data: assessments } = apiQuery.useSuspenseQuery('get', '/assessments', {
    params: { query: { programmeId: offer.programmeId, tenderId: offer.tenderId } },
  });
  const begun = assessments.items.length > 0;
  const fixed = assessments.items[0]?.state === 'ADVISED';
  const mayWrite = useCan('offer.write');
  return (
    <>
      <PageHeader
        title={nameOf(offer)}
        lead={<OfferChip offer={offer} />}
        crumbs={[{ label: t('offer.nav'), to: '/inschrijvingen' }]}
        actions={mayWrite && begun && !fixed && !offer.sealed && <Decisions offer={offer} />}
      />
      <Stack gap="xl">
        <Facts offer={offer} mayWrite={mayWrite} />
        <div className={classes.columns}>
          <OfferFiles
            offer={offer}
            mayAdd={mayWrite && !begun}
            mayTake={mayWrite && begun && !fixed && !offer.sealed && isAlive(offer)}
          />
          {!offer.sealed && <Completeness offer={offer} mayWrite={mayWrite} />}
        </div>
        {!offer.sealed && isAlive(offer) && assessments.items[0] && (
          <Passages
            key={offer.rowVersion}
            offer={offer}
            assessmentId={assessments.items[0].id}
            mayWrite={mayWrite && !fixed}
          />
        )}
        {!offer.sealed && offer.state !== 'REFUSED' && (begun ? <OfferChecks offer={offer} /> : <NotBegun />)}
      </Stack>
    </>
  );
}

/** Still in the race. */
const isAlive = ({ state }: Offer): boolean => state === 'REGISTERED' || state === 'ADMITTED';

function NotBegun() {
  return (
    <EmptyState
      title={t('offer.checks')}
      text={t('offer.checks.not-begun')}
      action={<LinkButton to="/beoordeling">{t('offer.to-assessment')}</LinkButton>}
    />
  );
}

function Contact({ offer, mayWrite }: { offer: Offer; mayWrite: boolean }) {
  const [editing, setEditing] = useState(false);
  const { name, email, address } = offer.contact;
  return (
    <>
      <span className={classes.address}>
        {[name, email || t('offer.contact.none'), address].filter(Boolean).join('\n')}
      </span>
      {mayWrite && (
        <Button size="compact-sm" ml="sm" onClick={() => setEditing(true)}>
          {t('offer.contact.edit')}
        </Button>
      )}
      {editing && <ContactDialog offer={offer} onClose={() => setEditing(false)} />}
    </>
  );
}

function Facts({ offer, mayWrite }: { offer: Offer; mayWrite: boolean }) {
  const partners = offer.partners
    .map(({ name, kvk, role }) => `${name}${kvk ? ` (${kvk})` : ''}, ${t(`offer.role.${role}`).toLowerCase()}`)
    .join('; ');
  return (
    <FactList
      facts={[
        [t('offer.column.kvk'), offer.bidderKvk],
        [t('offer.column.received'), `${moment(offer.receivedAt)}${offer.late ? ` · ${t('offer.late')}` : ''}`],
        [t('offer.field.partners'), partners],
        [t('offer.contact'), offer.sealed ? null : <Contact offer={offer} mayWrite={mayWrite} />],
        [t('offer.field.note'), offer.note && <span className="kv-words">{offer.note}</span>],
        [t('offer.fact.registered'), `${offer.recordedBy ?? ''}, ${moment(offer.recordedAt)}`],
        [t(`offer.state.${offer.state}`), offer.stateReason && <span className="kv-words">{offer.stateReason}</span>],
      ]}
    />
  );
}

/** In or out, once the test says so. */
function Decisions({ offer }: { offer: Offer }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const params = { path: { id: offer.id }, header: ifMatch(offer.rowVersion) };
  const setAside = async () => {
    const answer = await confirm({
      title: t('offer.set-aside.title', { name: nameOf(offer) }),
      text: t('offer.set-aside.text'),
      confirm: t('offer.set-aside'),
      reason: { label: t('offer.set-aside.reason'), required: true },
      danger: true,
    });
    if (answer) await run(() => api.POST('/offers/{id}/set-aside', { params, body: { motivation: answer.reason } }));
  };
  if (offer.state !== 'REGISTERED' && offer.state !== 'ADMITTED') return null;
  return (
    <Group gap="sm">
      <Button onClick={() => void setAside()} disabled={doing}>
        {t('offer.set-aside')}
      </Button>
      {offer.state === 'REGISTERED' && (
        <Button
          variant="filled"
          loading={doing}
          onClick={() => void run(() => api.POST('/offers/{id}/admit', { params }), t('offer.admitted'))}
        >
          {t('offer.admit')}
        </Button>
      )}
      {dialog}
    </Group>
  );
}
