import { Button, Group, Modal, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { SidePanel } from '@web/ui/side-panel';
import { useDeed } from '@web/ui/use-deed';
import { FactForm } from './fact-form';
import { SharingChip, type Fact } from './sharing-chip';
import { useParties } from './use-parties';
import classes from './forms.module.css';

interface FactPanelProps {
  consultationId: string;
  id: string;
  onClose: () => void;
}

/** One fact: where it came up, who had it when, and what still has to be done. */
export function FactPanel({ consultationId, id, onClose }: FactPanelProps) {
  const { data, error } = apiQuery.useQuery('get', '/consultations/{consultationId}/disclosures/{id}', {
    params: { path: { consultationId, id } },
  });
  return (
    <SidePanel
      title={data?.code ?? t('disclosure.nav')}
      caption={data && t(`disclosure.kind.${data.kind}`)}
      onClose={onClose}
    >
      {error && <p role="alert">{asProblem(error).message}</p>}
      {data && (
        <Stack gap="lg">
          <p className={`kv-words ${classes.words}`}>“{data.text}”</p>
          <p>
            <SharingChip fact={data} />
          </p>
          <Origin consultationId={consultationId} fact={data} />
          <Reasons fact={data} />
          <Given consultationId={consultationId} fact={data} />
          {data.mayChange && <Deeds consultationId={consultationId} fact={data} />}
        </Stack>
      )}
    </SidePanel>
  );
}

function Origin({ consultationId, fact }: { consultationId: string; fact: Fact }) {
  if (fact.talk) {
    return (
      <p>
        {t('disclosure.from-talk')}{' '}
        <LinkButton to={`/consultaties/${consultationId}/gesprekken/${fact.talk.id}`} size="compact-xs">
          {fact.talk.code}
        </LinkButton>
      </p>
    );
  }
  if (fact.inquiryNumber !== null) return <p>{t('disclosure.from-answer', { number: fact.inquiryNumber })}</p>;
  return null;
}

function Reasons({ fact }: { fact: Fact }) {
  const reason = fact.withdrawReason ?? fact.confidentialReason ?? fact.notSharedReason;
  if (!reason) return null;
  return (
    <section>
      <h3>{t('disclosure.reason')}</h3>
      <p className="kv-words">{reason}</p>
    </section>
  );
}

function Given({ consultationId, fact }: { consultationId: string; fact: Fact }) {
  const parties = useParties(consultationId);
  const nameOf = (id: string | null): string =>
    id === null ? t('disclosure.everyone') : (parties.find((party) => party.id === id)?.name ?? '–');
  return (
    <section>
      <h3>{t('disclosure.given')}</h3>
      <ul>
        {fact.given.map((one) => (
          <li key={`${one.partyId} ${one.on}`}>
            {t('disclosure.given.line', {
              party: nameOf(one.partyId),
              date: date(one.on),
              channel: t(`disclosure.channel.${one.channel}`).toLowerCase(),
            })}
          </li>
        ))}
      </ul>
      {fact.sharing === 'OPEN' && (
        <p className={classes.warning}>
          {t('disclosure.missing', { parties: fact.missingPartyIds.map(nameOf).join(', ') })}
        </p>
      )}
    </section>
  );
}

function Deeds({ consultationId, fact }: { consultationId: string; fact: Fact }) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const [sharing, setSharing] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const params = { path: { consultationId, id: fact.id }, header: ifMatch(fact.rowVersion) };
  const ask = (deed: 'exempt' | 'withdraw') =>
    confirm({
      title: t(`disclosure.${deed}.title`, { code: fact.code }),
      text: t(`disclosure.${deed}.text`),
      confirm: t(`disclosure.${deed}`),
      reason: { label: t('disclosure.reason'), required: true },
    });
  const exempt = async (): Promise<void> => {
    const body = await ask('exempt');
    if (body) await run(() => api.POST('/consultations/{consultationId}/disclosures/{id}/exempt', { params, body }));
  };
  const withdraw = async (): Promise<void> => {
    const body = await ask('withdraw');
    if (body) await run(() => api.POST('/consultations/{consultationId}/disclosures/{id}/withdraw', { params, body }));
  };
  const open = fact.sharing === 'OPEN';
  return (
    <Group gap="sm">
      {fact.missingPartyIds.length > 0 && fact.sharing !== 'CONFIDENTIAL' && (
        <Button variant={open ? 'filled' : 'default'} onClick={() => setSharing(true)}>
          {t('disclosure.share')}
        </Button>
      )}
      {open && (
        <>
          <Button onClick={() => void exempt()} loading={doing}>
            {t('disclosure.exempt')}
          </Button>
          <Button onClick={() => setKeeping(true)}>{t('disclosure.keep')}</Button>
        </>
      )}
      {fact.inquiryNumber === null && <Button onClick={() => void withdraw()}>{t('disclosure.withdraw')}</Button>}
      {sharing && <FactForm consultationId={consultationId} fact={fact} onClose={() => setSharing(false)} />}
      {keeping && <KeepDialog consultationId={consultationId} fact={fact} onClose={() => setKeeping(false)} />}
      {dialog}
    </Group>
  );
}

/** What a party told in confidence: whose it is and why it stays out. */
function KeepDialog({ consultationId, fact, onClose }: { consultationId: string; fact: Fact; onClose: () => void }) {
  const client = useQueryClient();
  const parties = useParties(consultationId);
  const told = fact.given.flatMap(({ partyId }) => (partyId ? [partyId] : []));
  const form = useRecordForm({
    initial: { partyId: told.length === 1 ? told[0]! : '', reason: '' },
    rowVersion: fact.rowVersion,
    validate: {
      partyId: (value) => (value ? null : t('disclosure.need.party')),
      reason: (value) => (value.trim() ? null : t('disclosure.need.reason')),
    },
    save: (body, { rowVersion }) =>
      api.POST('/consultations/{consultationId}/disclosures/{id}/keep-confidential', {
        params: { path: { consultationId, id: fact.id }, header: ifMatch(rowVersion) },
        body,
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('disclosure.keep.title', { code: fact.code })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form {...form.props}>
        <Stack>
          <p>{t('disclosure.keep.text')}</p>
          <FormErrorSummary errors={form.errors} />
          <NativeSelect
            label={t('disclosure.field.party')}
            data={[{ value: '', label: '' }, ...parties.map(({ id, name }) => ({ value: id, label: name }))]}
            {...form.field('partyId')}
          />
          <Textarea label={t('disclosure.reason')} autosize minRows={2} maxLength={2000} {...form.field('reason')} />
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('disclosure.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
