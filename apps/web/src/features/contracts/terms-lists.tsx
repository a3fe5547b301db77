import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { MoneyInput } from '@web/ui/form/money-input';
import type { useRecordForm } from '@web/ui/form/use-record-form';
import { ListEditor } from './list-editor';
import type { TermsValues } from './terms-values';

type Form = ReturnType<typeof useRecordForm<TermsValues, unknown>>;

const roles = ['PRINCIPAL', 'CONTRACTOR', 'JOINT_BODY', 'GUARANTOR', 'OTHER'] as const;
const levels = ['OPERATIONAL', 'TACTICAL', 'STRATEGIC', 'ADMINISTRATIVE', 'DISPUTE'] as const;

/** Parties, values, options, documents, clauses and the ladder of a contract. */
export function TermsLists({ form }: { form: Form }) {
  return (
    <>
      <Parties form={form} />
      <Values form={form} />
      <Renewals form={form} />
      <Documents form={form} />
      <Clauses form={form} />
      <Ladder form={form} />
    </>
  );
}

/** What every list does with its rows. */
const rowsOf = (form: Form, list: string, fresh: () => object, rows: { length: number }) => ({
  title: t(`contract.list.${list}`),
  count: rows.length,
  onAdd: () => form.list.insertListItem(list, fresh()),
  onRemove: (index: number) => form.list.removeListItem(list, index),
});

function Parties({ form }: { form: Form }) {
  const { parties } = form.values;
  const fresh = () => ({ role: 'PRINCIPAL', name: '', kvk: '', signatory: '', signatoryFunction: '', signedOn: null });
  return (
    <ListEditor
      {...rowsOf(form, 'parties', fresh, parties)}
      row={(at) => (
        <>
          <Select
            label={t('contract.party.role')}
            data={roles.map((value) => ({ value, label: t(`contract.role.${value}`) }))}
            allowDeselect={false}
            {...form.field(`parties.${at}.role`)}
          />
          <TextInput label={t('contract.party.name')} maxLength={200} {...form.field(`parties.${at}.name`)} />
          <TextInput label={t('contract.party.kvk')} maxLength={8} {...form.field(`parties.${at}.kvk`)} />
          <TextInput label={t('contract.party.signatory')} maxLength={200} {...form.field(`parties.${at}.signatory`)} />
          <TextInput
            label={t('contract.party.function')}
            maxLength={200}
            {...form.field(`parties.${at}.signatoryFunction`)}
          />
          <DateInput label={t('contract.party.signed')} {...form.strict(`parties.${at}.signedOn`)} />
        </>
      )}
    />
  );
}

function Values({ form }: { form: Form }) {
  const { yearValues, startsOn } = form.values;
  const next = () => (yearValues.at(-1)?.year ?? Number(startsOn?.slice(0, 4) ?? 0) - 1) + 1;
  return (
    <ListEditor
      {...rowsOf(form, 'yearValues', () => ({ year: next(), amount: null }), yearValues)}
      hint={t('contract.value.hint')}
      row={(at) => (
        <>
          <NumberInput label={t('contract.value.year')} hideControls {...form.field(`yearValues.${at}.year`)} />
          <MoneyInput label={t('contract.value.amount')} {...form.strict(`yearValues.${at}.amount`)} />
        </>
      )}
    />
  );
}

function Renewals({ form }: { form: Form }) {
  const { renewals } = form.values;
  const fresh = () => ({ number: renewals.length + 1, months: 12, decideMonths: 9, announceMonths: 6 });
  return (
    <ListEditor
      {...rowsOf(form, 'renewals', fresh, renewals)}
      row={(at) => (
        <>
          <NumberInput label={t('contract.renewal.number')} {...form.field(`renewals.${at}.number`)} />
          <NumberInput label={t('contract.renewal.months')} {...form.field(`renewals.${at}.months`)} />
          <NumberInput label={t('contract.renewal.decide')} {...form.field(`renewals.${at}.decideMonths`)} />
          <NumberInput label={t('contract.renewal.announce')} {...form.field(`renewals.${at}.announceMonths`)} />
        </>
      )}
    />
  );
}

function Documents({ form }: { form: Form }) {
  const { documents } = form.values;
  return (
    <ListEditor
      {...rowsOf(form, 'documents', () => ({ rank: documents.length + 1, title: '', datedOn: null }), documents)}
      hint={t('contract.document.hint')}
      row={(at) => (
        <>
          <NumberInput label={t('contract.document.rank')} {...form.field(`documents.${at}.rank`)} />
          <TextInput label={t('contract.document.title')} maxLength={200} {...form.field(`documents.${at}.title`)} />
          <DateInput label={t('contract.document.dated')} {...form.strict(`documents.${at}.datedOn`)} />
        </>
      )}
    />
  );
}

function Clauses({ form }: { form: Form }) {
  const { clauses } = form.values;
  return (
    <ListEditor
      {...rowsOf(form, 'clauses', () => ({ number: '', heading: '', text: '' }), clauses)}
      row={(at) => (
        <>
          <TextInput label={t('contract.clause.number')} maxLength={20} {...form.field(`clauses.${at}.number`)} />
          <TextInput label={t('contract.clause.heading')} maxLength={200} {...form.field(`clauses.${at}.heading`)} />
          <Textarea label={t('contract.clause.text')} autosize minRows={2} {...form.field(`clauses.${at}.text`)} />
        </>
      )}
    />
  );
}

function Ladder({ form }: { form: Form }) {
  const { escalationTerms } = form.values;
  const free = () => levels.find((level) => !escalationTerms.some((one) => one.level === level)) ?? 'DISPUTE';
  return (
    <ListEditor
      {...rowsOf(form, 'escalationTerms', () => ({ level: free(), days: 10 }), escalationTerms)}
      row={(at) => (
        <>
          <Select
            label={t('contract.ladder.level')}
            data={levels.map((value) => ({ value, label: t(`contract.level.${value}`) }))}
            allowDeselect={false}
            {...form.field(`escalationTerms.${at}.level`)}
          />
          <NumberInput label={t('contract.ladder.days')} {...form.field(`escalationTerms.${at}.days`)} />
        </>
      )}
    />
  );
}
