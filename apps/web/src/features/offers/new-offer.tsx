import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { LocalDate, isTimeOfDay, momentAt } from '@koersvast/kernel';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { api, apiQuery, idempotent } from '@web/api/client';
import { useTender } from '@web/features/requirements/use-tender';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { moment } from '@web/ui/format';
import { PageHeader } from '@web/ui/page-header';
import classes from './offers.module.css';

const USUAL = ['signed', 'uea', 'accepts', 'answers', 'evidence'];

const emptyOffer = () => ({
  bidderName: '',
  bidderKvk: '',
  receivedOn: null as string | null,
  receivedTime: '',
  lateReason: '',
  contact: { name: '', email: '', address: '' },
  partners: [] as { name: string; kvk: string; role: 'MEMBER' | 'SUBCONTRACTOR' }[],
  checklist: USUAL.map((name) => ({ label: t(`offer.usual.${name}`), present: true, note: '' })),
  note: '',
});

/** Registers what came in; what is typed here cannot be read back before the opening. */
export function NewOffer() {
  const { tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return <OfferForm tenderId={tender.id} />;
}

function OfferForm({ tenderId }: { tenderId: string }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data: opening } = apiQuery.useSuspenseQuery('get', '/offers/opening', { params: { query: { tenderId } } });
  const form = useRecordForm({
    initial: emptyOffer(),
    validate: {
      bidderName: (value) => (value.trim() ? null : t('offer.need-bidder')),
      bidderKvk: (value) => (/^\d{8}$/.test(value.trim()) ? null : t('offer.need-kvk')),
      receivedOn: (value) => (value ? null : t('offer.need-received')),
      receivedTime: (value) => (isTimeOfDay(value) ? null : t('offer.need-time')),
    },
    save: ({ receivedOn, receivedTime, bidderKvk, ...values }, { key }) =>
      api.POST('/offers', {
        params: { header: idempotent(key) },
        body: {
          ...values,
          tenderId,
          bidderKvk: bidderKvk.trim(),
          receivedAt: momentAt(LocalDate.parse(receivedOn!), receivedTime).toISOString(),
        },
      }),
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/inschrijvingen/${data!.id}` });
    },
  });
  const { receivedOn, receivedTime } = form.values;
  const late =
    opening.deadline !== null &&
    receivedOn !== null &&
    isTimeOfDay(receivedTime) &&
    momentAt(LocalDate.parse(receivedOn), receivedTime) > new Date(opening.deadline);
  return (
    <>
      <PageHeader
        title={t('offer.register')}
        lead={opening.deadline ? t('offer.closing', { at: moment(opening.deadline) }) : t('offer.opening.no-deadline')}
        crumbs={[{ label: t('offer.nav'), to: '/inschrijvingen' }]}
      />
      <form {...form.props} className={classes.form}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          {opening.state !== 'OPENED' && <p className="kv-quiet">{t('offer.sealed-after')}</p>}
          <TextInput label={t('offer.field.bidder')} maxLength={200} {...form.field('bidderName')} />
          <TextInput
            label={t('offer.field.kvk')}
            inputMode="numeric"
            className={classes.short}
            {...form.field('bidderKvk')}
          />
          <Group gap="md" align="flex-start">
            <DateInput label={t('offer.field.received')} className={classes.short} {...form.strict('receivedOn')} />
            <TextInput
              label={t('offer.field.time')}
              description={t('offer.field.time.hint')}
              className={classes.short}
              {...form.field('receivedTime')}
            />
          </Group>
          {late && (
            <Textarea
              label={t('offer.field.late')}
              description={t('offer.field.late.hint')}
              autosize
              minRows={2}
              {...form.field('lateReason')}
            />
          )}
          <ContactFields form={form} />
          <Partners form={form} />
          <fieldset className={classes.fieldset}>
            <legend>{t('offer.field.checklist')}</legend>
            <Stack gap="xs">
              {form.values.checklist.map((item, index) => (
                <Checkbox
                  key={item.label}
                  label={item.label}
                  checked={item.present}
                  onChange={(event) =>
                    form.list.setFieldValue(`checklist.${index}.present`, event.currentTarget.checked)
                  }
                />
              ))}
            </Stack>
          </fieldset>
          <Textarea
            label={t('offer.field.note')}
            description={t('ui.optional')}
            autosize
            minRows={2}
            {...form.field('note')}
          />
          <Group>
            <Button type="submit" variant="filled" loading={form.saving}>
              {late ? t('offer.refuse-late') : t('offer.register')}
            </Button>
          </Group>
        </Stack>
        {form.guard}
      </form>
    </>
  );
}

type OfferValues = ReturnType<typeof emptyOffer>;
type OfferRecordForm = ReturnType<typeof useRecordForm<OfferValues, unknown>>;

/** To whom letters go. */
function ContactFields({ form }: { form: OfferRecordForm }) {
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('offer.contact')}</legend>
      <Stack gap="sm">
        <TextInput label={t('offer.field.contact-name')} maxLength={200} {...form.field('contact.name')} />
        <TextInput
          label={t('offer.field.contact-email')}
          description={t('offer.field.contact-email.hint')}
          type="email"
          maxLength={200}
          {...form.field('contact.email')}
        />
        <Textarea
          label={t('offer.field.contact-address')}
          description={t('offer.field.contact-address.hint')}
          autosize
          minRows={2}
          maxLength={500}
          {...form.field('contact.address')}
        />
      </Stack>
    </fieldset>
  );
}

/** Other parties in the combination, and subcontractors. */
function Partners({ form }: { form: OfferRecordForm }) {
  const { partners } = form.values;
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t('offer.field.partners')}</legend>
      <Stack gap="xs">
        {partners.map((_, index) => (
          <Group key={index} gap="sm" align="flex-end">
            <NativeSelect
              label={t('offer.field.role')}
              data={['MEMBER', 'SUBCONTRACTOR'].map((value) => ({ value, label: t(`offer.role.${value}`) }))}
              {...form.field(`partners.${index}.role`)}
            />
            <TextInput
              label={t('offer.field.partner')}
              className={classes.grow}
              {...form.field(`partners.${index}.name`)}
            />
            <TextInput label={t('offer.field.kvk')} className={classes.kvk} {...form.field(`partners.${index}.kvk`)} />
            <Button onClick={() => form.list.removeListItem('partners', index)}>{t('offer.partner.remove')}</Button>
          </Group>
        ))}
        <Group>
          <Button onClick={() => form.list.insertListItem('partners', { name: '', kvk: '', role: 'MEMBER' })}>
            {t('offer.partner.add')}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}
