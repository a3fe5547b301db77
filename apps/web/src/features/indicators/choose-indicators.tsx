import { Button, Checkbox, Group, Select, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { useIdempotencyKey } from '@web/ui/form/idempotency-key';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { useDeed } from '@web/ui/use-deed';
import { useContractChoice } from './contract-choice';
import classes from './indicators.module.css';

type Template = components['schemas']['IndicatorTemplateResponse'];

const SETS = ['OUTCOME', 'EXTRA', 'MONTHLY'] as const;

/** The shipped sets as a list to tick; what the contract has already cannot be ticked again. */
export function ChooseIndicators() {
  const { contract } = useSearchParams();
  const [contractId, setContractId, contracts] = useContractChoice(contract);
  const { data } = apiQuery.useSuspenseQuery('get', '/indicator-templates');
  return (
    <>
      <PageHeader
        title={t('indicator.choose')}
        lead={t('indicator.choose.lead')}
        crumbs={[{ label: t('indicator.nav'), to: '/kpis' }]}
      />
      {contracts.length === 0 ? (
        <EmptyState title={t('indicator.no-contract.title')} text={t('indicator.no-contract.text')} />
      ) : (
        <Stack gap="md" className={classes.form}>
          <Select label={t('indicator.field.contract')} data={contracts} value={contractId} onChange={setContractId} />
          {contractId && <Choice key={contractId} contractId={contractId} templates={data.items} />}
        </Stack>
      )}
    </>
  );
}

function Choice({ contractId, templates }: { contractId: string; templates: Template[] }) {
  const { programmeId } = useScope();
  const navigate = useNavigate();
  const key = useIdempotencyKey();
  const { run, doing } = useDeed();
  const [chosen, setChosen] = useState<string[]>([]);
  const query = { programmeId, contractId, limit: 200 };
  const { data } = apiQuery.useSuspenseQuery('get', '/indicators', { params: { query } });
  const present = new Set(data.items.map(({ templateCode }) => templateCode));
  const add = async () => {
    const body = { contractId, codes: chosen };
    const done = await run(() =>
      api.POST('/indicator-templates/choose', { params: { header: idempotent(key.keyFor(body)) }, body }),
    );
    key.done();
    if (!done) return;
    notifications.show({ message: t('indicator.choose.added', { count: chosen.length }) });
    await navigate({ to: '/kpis' });
  };
  return (
    <>
      <Checkbox.Group value={chosen} onChange={setChosen}>
        {SETS.map((set) => (
          <SetOfTemplates
            key={set}
            set={set}
            templates={templates.filter((one) => one.set === set)}
            present={present}
            onAll={(codes) => setChosen([...new Set([...chosen, ...codes])])}
          />
        ))}
      </Checkbox.Group>
      <Group gap="sm">
        <Button variant="filled" disabled={chosen.length === 0} loading={doing} onClick={() => void add()}>
          {t('indicator.choose.add', { count: chosen.length })}
        </Button>
        <LinkButton to="/kpis">{t('ui.cancel')}</LinkButton>
      </Group>
    </>
  );
}

interface SetProps {
  set: (typeof SETS)[number];
  templates: Template[];
  present: Set<string | null>;
  onAll: (codes: string[]) => void;
}

function SetOfTemplates({ set, templates, present, onAll }: SetProps) {
  const open = templates.filter(({ code }) => !present.has(code));
  return (
    <section className={classes.block} aria-labelledby={`set-${set}`}>
      <Group justify="space-between">
        <h2 id={`set-${set}`}>{t(`indicator.choose.set.${set}`)}</h2>
        {open.length > 0 && (
          <Button variant="subtle" onClick={() => onAll(open.map(({ code }) => code))}>
            {t('indicator.choose.all')}
          </Button>
        )}
      </Group>
      <Stack gap="sm">
        {templates.map((one) => (
          <Checkbox
            key={one.code}
            value={one.code}
            disabled={present.has(one.code)}
            label={`${one.code} ${one.name}${present.has(one.code) ? ` (${t('indicator.choose.present')})` : ''}`}
            description={[
              one.definition,
              `${t(`indicator.unit.${one.unit}`)}, ${t(`indicator.frequency.${one.frequency}`).toLowerCase()}.`,
            ].join(' ')}
          />
        ))}
      </Stack>
    </section>
  );
}
