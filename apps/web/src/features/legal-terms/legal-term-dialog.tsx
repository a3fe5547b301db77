import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { api, idempotent } from '@web/api/client';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { DateInput } from '@web/ui/form/date-input';
import { FormErrorSummary } from '@web/ui/form/form-error-summary';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { LegalTerm } from './legal-term-page';

type Values = {
  code: string;
  regime: string;
  days: number | '';
  article: string;
  source: string;
  validFrom: string | null;
};

const empty: Values = { code: '', regime: '', days: '', article: '', source: '', validFrom: null };

/** A change of the law. The term and the procedure are those that are known; a new kind of term asks for a new version. */
export function LegalTermDialog({ terms, onClose }: { terms: LegalTerm[]; onClose: () => void }) {
  const { programmeId } = useScope();
  const client = useQueryClient();
  const form = useRecordForm({
    initial: empty,
    validate: {
      code: (value) => (value ? null : t('legal-term.need-code')),
      regime: (value) => (value ? null : t('legal-term.need-regime')),
      article: (value) => (value.trim() ? null : t('legal-term.need-article')),
      source: (value) => (value.trim() ? null : t('legal-term.need-source')),
      validFrom: (value) => (value ? null : t('legal-term.need-from')),
    },
    save: ({ code, regime, days, validFrom, ...values }, { key }) =>
      api.POST('/legal-terms', {
        params: { query: { programmeId }, header: idempotent(key) },
        body: {
          ...values,
          code: code as never,
          regime: regime as LegalTerm['regime'],
          days: days === '' ? null : days,
          validFrom: validFrom!,
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  const codes = [...new Map(terms.map(({ code, label }) => [code, label]))];
  return (
    <Modal opened onClose={onClose} title={t('legal-term.add')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form {...form.props}>
        <Stack>
          <FormErrorSummary errors={form.errors} />
          <Select
            data-autofocus
            label={t('legal-term.label')}
            data={codes.map(([value, label]) => ({ value, label }))}
            {...form.field('code')}
            value={form.values.code || null}
          />
          <Select
            label={t('legal-term.regime')}
            data={['SAS', 'OPEN', 'RESTRICTED'].map((value) => ({ value, label: t(`legal-term.regime.${value}`) }))}
            {...form.field('regime')}
            value={form.values.regime || null}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput
              label={t('legal-term.days')}
              description={t('legal-term.days.hint')}
              min={1}
              max={3660}
              allowDecimal={false}
              {...form.field('days')}
            />
            <DateInput
              label={t('legal-term.from')}
              description={t('legal-term.from.hint')}
              {...form.strict('validFrom')}
            />
          </SimpleGrid>
          <TextInput
            label={t('legal-term.article')}
            description={t('legal-term.article.hint')}
            maxLength={60}
            {...form.field('article')}
          />
          <TextInput
            label={t('legal-term.source')}
            description={t('legal-term.source.hint')}
            maxLength={300}
            {...form.field('source')}
          />
          <p className="kv-quiet">{t('legal-term.stays')}</p>
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.saving}>
              {t('ui.save')}
            </Button>
          </Group>
          {form.guard}
        </Stack>
      </form>
    </Modal>
  );
}
