import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { FormDialog } from '@web/ui/form/form-dialog';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';

type Term = components['schemas']['PcTermResponse'];

const DAYS = ['figuresDays', 'textDays', 'collegeDays', 'deliveryDays'] as const;

/** Names and terms per municipality: what the days of a report are counted back with. */
export function TermsPage() {
  const { programmeId, municipalityId } = useScope();
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-terms', { params: { query: { programmeId } } });
  const [changing, setChanging] = useState<Term | null>(null);
  const rows = data.items.filter((term) => municipalityId === null || term.municipalityId === municipalityId);
  const columns = useMemo(
    (): Column<Term>[] => [
      { id: 'municipality', header: t('pc-term.municipality'), width: 150, cell: (row) => row.municipality },
      {
        id: 'document',
        header: t('pc-term.document'),
        width: 220,
        cell: (row) => t(`pc-term.document.${row.document}`),
      },
      { id: 'name', header: t('pc-term.name'), cell: (row) => row.name },
      ...DAYS.map((id): Column<Term> => ({
        id,
        header: t(`pc-term.${id}`),
        meaning: t(`pc-term.${id}.meaning`),
        align: 'right',
        width: 120,
        cell: (row) => row[id],
      })),
      {
        id: 'own',
        header: t('pc-term.own'),
        width: 140,
        cell: (row) => t(row.own ? 'pc-term.own.yes' : 'pc-term.own.no'),
      },
      {
        id: 'change',
        header: t('pc-term.change'),
        width: 120,
        cell: (row) =>
          row.mayWrite && (
            <Button
              size="compact-sm"
              aria-label={t('pc-term.change.of', { name: row.name, municipality: row.municipality })}
              onClick={() => setChanging(row)}
            >
              {t('pc-term.change')}
            </Button>
          ),
      },
    ],
    [],
  );
  return (
    <>
      <PageHeader
        title={t('pc-term.nav')}
        lead={t('pc-term.lead')}
        actions={<LinkButton to="/financiele-kalender">{t('pc-term.to-dates')}</LinkButton>}
      />
      <DataTable
        caption={t('pc-term.nav')}
        columns={columns}
        rows={rows}
        rowId={(row) => `${row.municipalityId} ${row.document}`}
      />
      {changing && <TermDialog term={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

function TermDialog({ term, onClose }: { term: Term; onClose: () => void }) {
  const client = useQueryClient();
  const { municipalityId, document, municipality, name } = term;
  const form = useRecordForm({
    initial: {
      name,
      figuresDays: term.figuresDays as number | string,
      textDays: term.textDays as number | string,
      collegeDays: term.collegeDays as number | string,
      deliveryDays: term.deliveryDays as number | string,
    },
    rowVersion: term.rowVersion,
    validate: { name: (text) => (text.trim() ? null : t('pc-term.need-name')) },
    save: ({ name: called, ...days }, { rowVersion }) =>
      api.PUT('/pc-terms/{municipalityId}/{document}', {
        params: { path: { municipalityId, document }, header: ifMatch(rowVersion) },
        body: {
          name: called,
          figuresDays: Number(days.figuresDays),
          textDays: Number(days.textDays),
          collegeDays: Number(days.collegeDays),
          deliveryDays: Number(days.deliveryDays),
        },
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('pc-term.change.of', { name: t(`pc-term.document.${document}`), municipality })}
      form={form}
      save={t('ui.save')}
      onClose={onClose}
    >
      <TextInput label={t('pc-term.name')} {...form.field('name')} />
      <Group grow align="flex-end">
        {DAYS.map((id) => (
          <NumberInput
            key={id}
            label={t(`pc-term.${id}`)}
            allowDecimal={false}
            min={0}
            max={180}
            hideControls
            {...form.field(id)}
          />
        ))}
      </Group>
      <p className="kv-caption">{t('pc-term.note')}</p>
    </FormDialog>
  );
}
