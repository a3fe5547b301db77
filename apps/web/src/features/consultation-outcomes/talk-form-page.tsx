import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { LocalDate } from '@koersvast/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { OutcomeHeader, useConsultation } from './outcome-header';
import { PartyChoice } from './party-choice';
import { useParties } from './use-parties';
import classes from './forms.module.css';

type Talk = components['schemas']['TalkResponse'];

const FRESH = {
  kind: 'INDIVIDUAL',
  title: '',
  plannedOn: null as string | null,
  startsAt: '',
  place: '',
  online: false,
  agenda: '',
  partyIds: [] as string[],
};
type Values = typeof FRESH;

const valuesOf = (talk: Talk): Values => ({
  kind: talk.kind,
  title: talk.title,
  plannedOn: talk.plannedOn,
  startsAt: talk.startsAt ?? '',
  place: talk.place,
  online: talk.online,
  agenda: talk.agenda,
  partyIds: talk.parties.map(({ partyId }) => partyId),
});

/** Plans a talk, with one party or plenary. */
export function NewTalkPage() {
  return <TalkForm talk={null} />;
}

/** Changes the plan, until there are minutes. */
export function EditTalkPage() {
  const { id, talkId } = useParams({ strict: false }) as { id: string; talkId: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{consultationId}/talks/{id}', {
    params: { path: { consultationId: id, id: talkId } },
  });
  return <TalkForm talk={data} />;
}

function TalkForm({ talk }: { talk: Talk | null }) {
  const consultation = useConsultation();
  const parties = useParties(consultation.id);
  const client = useQueryClient();
  const navigate = useNavigate();
  const home = `/consultaties/${consultation.id}/gesprekken`;
  const path = { consultationId: consultation.id };
  const form = useRecordForm({
    initial: talk ? valuesOf(talk) : FRESH,
    rowVersion: talk?.rowVersion,
    validate: {
      title: (value) => (value.trim() ? null : t('talk.need.title')),
      plannedOn: (value) => (value ? null : t('talk.need.date')),
      startsAt: (value) => (value === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? null : t('talk.need.time')),
      partyIds: (value, { kind }) =>
        kind === 'INDIVIDUAL' && value.length !== 1
          ? t('talk.need.one')
          : value.length === 0
            ? t('talk.need.parties')
            : null,
    },
    save: (values, { key, rowVersion }) => {
      const { kind, plannedOn, startsAt, ...rest } = values;
      const body = {
        ...rest,
        kind: kind as Talk['kind'],
        plannedOn: plannedOn!,
        ...(startsAt === '' ? {} : { startsAt }),
      };
      return talk
        ? api.PATCH('/consultations/{consultationId}/talks/{id}', {
            params: { path: { ...path, id: talk.id }, header: ifMatch(rowVersion) },
            body,
          })
        : api.POST('/consultations/{consultationId}/talks', { params: { path, header: idempotent(key) }, body });
    },
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `${home}/${data!.id}` });
    },
  });
  const single = form.values.kind === 'INDIVIDUAL';
  return (
    <>
      <OutcomeHeader
        consultation={consultation}
        title={talk ? t('talk.edit.of', { code: talk.code }) : t('talk.new')}
        below={{ label: t('talk.nav'), path: 'gesprekken' }}
      />
      <form {...form.props} className={classes.form}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <NativeSelect
            label={t('talk.field.kind')}
            data={['INDIVIDUAL', 'PLENARY'].map((value) => ({ value, label: t(`talk.kind.${value}`) }))}
            {...form.field('kind')}
          />
          <TextInput label={t('talk.field.title')} maxLength={200} {...form.field('title')} />
          <Group align="flex-start">
            <DateInput label={t('talk.field.date')} {...form.strict('plannedOn')} />
            <TextInput
              label={t('talk.field.time')}
              description={t('ui.optional')}
              placeholder="14:30"
              w={110}
              {...form.field('startsAt')}
            />
          </Group>
          <Weekend date={form.values.plannedOn} />
          <TextInput
            label={t('talk.field.place')}
            description={t('ui.optional')}
            maxLength={200}
            {...form.field('place')}
          />
          <Checkbox
            label={t('talk.field.online')}
            checked={form.values.online}
            onChange={(event) => form.setValue('online', event.currentTarget.checked)}
          />
          {single ? (
            <NativeSelect
              label={t('talk.field.party')}
              data={[{ value: '', label: '' }, ...parties.map(({ id, name }) => ({ value: id, label: name }))]}
              id={form.field('partyIds').id}
              error={form.field('partyIds').error}
              value={form.values.partyIds[0] ?? ''}
              onChange={({ currentTarget: { value } }) => form.setValue('partyIds', value ? [value] : [])}
            />
          ) : (
            <PartyChoice
              label={t('talk.field.parties')}
              parties={parties}
              id={form.field('partyIds').id}
              error={form.field('partyIds').error}
              value={form.values.partyIds}
              onChange={(ids) => form.setValue('partyIds', ids)}
            />
          )}
          <Textarea
            label={t('talk.field.agenda')}
            description={t('talk.field.agenda.hint')}
            autosize
            minRows={5}
            maxLength={20000}
            {...form.field('agenda')}
          />
          <Group gap="sm">
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('talk.save')}
            </Button>
            <LinkButton to={talk ? `${home}/${talk.id}` : home}>{t('ui.cancel')}</LinkButton>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}

/** A word when the day is a Saturday or Sunday; it may be meant. */
function Weekend({ date }: { date: string | null }) {
  if (!date || LocalDate.weekday(date) < 6) return null;
  return (
    <p role="status" className={classes.warning}>
      {t('talk.weekend', { date: LocalDate.formatLong(date, { weekday: true }) })}
    </p>
  );
}
