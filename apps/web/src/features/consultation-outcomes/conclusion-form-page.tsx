import { Button, Checkbox, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { ContributionChoice, RequirementChoice, type ChoiceProps } from './conclusion-targets';
import { MinutesQuoteChoice } from './minutes-quotes';
import { OutcomeHeader, useConsultation, type Consultation } from './outcome-header';
import classes from './conclusions.module.css';
import forms from './forms.module.css';

type Conclusion = components['schemas']['ConclusionResponse'];

const USAGES = ['USED', 'PARTLY', 'NOT_USED', 'LATER'] as const;

/** A conclusion from quotes that were chosen in the matrix. */
export function NewConclusionPage() {
  const { citaten, verslagcitaten } = useSearchParams();
  const ids = (list: string | undefined) => list?.split(',').filter(Boolean) ?? [];
  return <ConclusionForm conclusion={null} chosen={ids(citaten)} fromMinutes={ids(verslagcitaten)} />;
}

export function EditConclusionPage() {
  const { id, conclusionId } = useParams({ strict: false }) as { id: string; conclusionId: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{consultationId}/conclusions/{id}', {
    params: { path: { consultationId: id, id: conclusionId } },
  });
  const fromMinutes = data.minutesQuotes.map(({ id: quoteId }) => quoteId);
  return <ConclusionForm conclusion={data} chosen={data.quotes.map((quote) => quote.id)} fromMinutes={fromMinutes} />;
}

interface ConclusionFormProps {
  conclusion: Conclusion | null;
  chosen: string[];
  fromMinutes: string[];
}

function ConclusionForm({ conclusion, chosen, fromMinutes }: ConclusionFormProps) {
  const consultation = useConsultation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const home = `/consultaties/${consultation.id}/conclusies`;
  const targetsOf = (kind: string) =>
    conclusion?.targets.filter((target) => target.kind === kind).map(({ id }) => id) ?? [];
  const form = useRecordForm({
    initial: {
      text: conclusion?.text ?? '',
      usage: conclusion?.usage ?? '',
      followUp: conclusion?.followUp ?? '',
      quoteIds: chosen,
      minutesQuoteIds: fromMinutes,
      requirementIds: targetsOf('requirement'),
      contributionIds: targetsOf('contribution'),
    },
    rowVersion: conclusion?.rowVersion,
    validate: {
      quoteIds: (value, all) => (value.length + all.minutesQuoteIds.length > 0 ? null : t('conclusion.need.quotes')),
      text: (value) => (value.trim() ? null : t('conclusion.need.text')),
      usage: (value) => (value ? null : t('conclusion.need.usage')),
      followUp: (value) => (value.trim() ? null : t('conclusion.need.follow-up')),
    },
    save: (values, { key, rowVersion }) => {
      const path = { consultationId: consultation.id };
      const body = { ...values, usage: values.usage as (typeof USAGES)[number] };
      return conclusion
        ? api.PATCH('/consultations/{consultationId}/conclusions/{id}', {
            params: { path: { ...path, id: conclusion.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/consultations/{consultationId}/conclusions', { params: { path, header: idempotent(key) }, body });
    },
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: home, search: { conclusie: data!.id } as never });
    },
  });
  return (
    <>
      <OutcomeHeader
        consultation={consultation}
        title={conclusion ? t('conclusion.edit.of', { code: conclusion.code }) : t('conclusion.new')}
        below={{ label: t('conclusion.nav'), path: 'conclusies' }}
      />
      <form {...form.props} className={forms.form}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <QuoteChoice
            consultation={consultation}
            value={form.values.quoteIds}
            id={form.field('quoteIds').id}
            error={form.field('quoteIds').error}
            onChange={(ids) => form.setValue('quoteIds', ids)}
          />
          <MinutesQuoteChoice
            consultationId={consultation.id}
            value={form.values.minutesQuoteIds}
            onChange={(ids) => form.setValue('minutesQuoteIds', ids)}
          />
          <Textarea label={t('conclusion.field.text')} autosize minRows={3} maxLength={4000} {...form.field('text')} />
          <NativeSelect
            label={t('conclusion.field.usage')}
            data={[
              { value: '', label: '' },
              ...USAGES.map((value) => ({ value, label: t(`conclusion.usage.${value}`) })),
            ]}
            {...form.field('usage')}
          />
          <Textarea
            label={t('conclusion.field.follow-up')}
            description={t('conclusion.field.follow-up.hint')}
            autosize
            minRows={2}
            maxLength={4000}
            {...form.field('followUp')}
          />
          <RequirementChoice
            tenderId={consultation.tenderId}
            known={conclusion?.targets ?? []}
            value={form.values.requirementIds}
            onChange={(ids) => form.setValue('requirementIds', ids)}
          />
          <ContributionChoice
            known={conclusion?.targets ?? []}
            value={form.values.contributionIds}
            onChange={(ids) => form.setValue('contributionIds', ids)}
          />
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('conclusion.save')}
            </Button>
            <LinkButton to={home}>{t('ui.cancel')}</LinkButton>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}

/** The quotes of the consultation, those that were chosen on top. */
function QuoteChoice(props: ChoiceProps & { consultation: Consultation; id: string; error: React.ReactNode }) {
  const { consultation, value, onChange, id, error } = props;
  const [first] = useState(value);
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{consultationId}/quotes', {
    params: { path: { consultationId: consultation.id }, query: { limit: 200 } },
  });
  if (data.items.length === 0) {
    return (
      <p className={forms.warning}>
        {t('conclusion.no-quotes')}{' '}
        <LinkButton to={`/consultaties/${consultation.id}/reactiematrix`} size="compact-sm">
          {t('matrix.nav')}
        </LinkButton>
      </p>
    );
  }
  const quotes = [...data.items].sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)));
  return (
    <Checkbox.Group
      id={id}
      tabIndex={-1}
      label={t('conclusion.field.quotes')}
      description={t('conclusion.field.quotes.count', { count: value.length })}
      error={error}
      value={value}
      onChange={onChange}
    >
      <div className={classes.choose}>
        {quotes.map((quote) => (
          <Checkbox
            key={quote.id}
            value={quote.id}
            label={<span className="kv-words">“{quote.words}”</span>}
            description={t('conclusion.source', {
              code: quote.code,
              party: quote.partyLabel,
              number: quote.questionNumber,
            })}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
