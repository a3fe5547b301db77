import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, apiQuery, idempotent } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan, useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { date } from '@web/ui/format';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import { StatusChip } from '@web/ui/status-chip';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import classes from './legal-form.module.css';
import sections from './sections.module.css';

type Form = components['schemas']['LegalFormOptionResponse'];
type Decision = components['schemas']['LegalFormDecisionResponse'];
type Choice = components['schemas']['LegalFormChoiceResponse'];

/** Forms of cooperation with what each means, and what every municipality decided. */
export function LegalFormPage() {
  const { programmeId } = useScope();
  const mayAsk = useCan('implementation.write');
  const [asking, setAsking] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/legal-forms', { params: { query: { programmeId } } });
  const { decision, forms } = data;
  return (
    <>
      <PageHeader
        title={t('organisation.form.nav')}
        lead={t('organisation.form.lead')}
        actions={
          !decision &&
          mayAsk && (
            <Button variant="filled" onClick={() => setAsking(true)}>
              {t('organisation.form.ask')}
            </Button>
          )
        }
      />
      {decision && <DecisionTable decision={decision} />}
      <section className={sections.section}>
        <h2>{t('organisation.form.forms')}</h2>
        <p className="kv-quiet">{t('organisation.form.advice')}</p>
        <div className={classes.forms}>
          {forms.map((form) => (
            <FormCard key={form.code} form={form} decision={decision} />
          ))}
        </div>
      </section>
      {asking && <AskDialog forms={forms} onClose={() => setAsking(false)} />}
    </>
  );
}

function FormCard({ form, decision }: { form: Form; decision: Decision | null }) {
  const chosenBy = decision?.choices.filter(({ option }) => option === form.name).map((one) => one.municipality) ?? [];
  return (
    <article className={classes.form} data-chosen={chosenBy.length > 0 || undefined}>
      <h3>{form.name}</h3>
      <p className="kv-caption">{form.basis}</p>
      {chosenBy.length > 0 && <StatusChip status="ACTIVE" label={chosenBy.join(', ')} />}
      {chosenBy.length === 0 && decision?.asked.includes(form.name) && (
        <StatusChip status="PROPOSED" label={t('organisation.form.asked')} />
      )}
      <dl>
        {form.consequences.map(({ aspect, text }) => (
          <div key={aspect}>
            <dt>{aspect}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

const columns: Column<Choice>[] = [
  { id: 'municipality', header: t('organisation.form.municipality'), width: 200, cell: (row) => row.municipality },
  {
    id: 'option',
    header: t('organisation.form.choice'),
    cell: (row) => row.option ?? <span className="kv-quiet">{t('organisation.form.undecided')}</span>,
  },
  {
    id: 'decidedOn',
    header: t('organisation.form.decided-on'),
    width: 140,
    cell: (row) => (row.decidedOn ? date(row.decidedOn) : ''),
  },
  { id: 'reference', header: t('organisation.form.reference'), width: 200, cell: (row) => row.reference },
];

function DecisionTable({ decision }: { decision: Decision }) {
  const { state, effectiveOption: form, effectiveOn } = decision;
  const looks = { OPEN: 'IN_REVIEW', NOT_IDENTICAL: 'SUSPECT', EFFECTIVE: 'ACTIVE' };
  return (
    <section className={sections.section}>
      <h2>{t('organisation.form.decision')}</h2>
      <p>
        <StatusChip
          status={looks[state]}
          label={t(`organisation.form.state.${state}`, {
            form: form ?? '',
            date: effectiveOn ? date(effectiveOn) : '',
          })}
        />{' '}
        {state === 'NOT_IDENTICAL' && t('organisation.form.not-identical')}
      </p>
      <DataTable
        caption={t('organisation.form.decision')}
        columns={columns}
        rows={decision.choices}
        rowId={(row) => row.municipalityId}
      />
      <p>
        <LinkButton to="/besluiten">{t('organisation.form.open')}</LinkButton>
      </p>
    </section>
  );
}

function AskDialog({ forms, onClose }: { forms: Form[]; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: { codes: [] as string[], plannedFor: '' },
    validate: {
      codes: (value) => (value.length > 1 ? null : t('organisation.form.need-two')),
      plannedFor: (value) => (value.trim() ? null : t('organisation.form.need-planned')),
    },
    save: (body, { key }) =>
      api.POST('/legal-forms/decision', { params: { query: { programmeId }, header: idempotent(key) }, body }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog title={t('organisation.form.ask')} form={form} save={t('organisation.form.ask')} onClose={onClose}>
      <p className="kv-quiet">{t('organisation.form.ask.text')}</p>
      <Checkbox.Group label={t('organisation.form.choose')} {...form.field('codes')}>
        <Stack gap={8} mt={8}>
          {forms.map(({ code, name }) => (
            <Checkbox key={code} value={code} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label={t('organisation.form.planned')}
        description={t('organisation.form.planned.hint')}
        maxLength={100}
        {...form.field('plannedFor')}
      />
    </FormDialog>
  );
}
