import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { useSearchParams } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { date } from '@web/ui/format';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { InquiryForm } from './inquiry-form';
import { InquiryPanel, InquiryStateChip } from './inquiry-panel';
import { OutcomeHeader, useConsultation } from './outcome-header';

type Inquiry = components['schemas']['InquiryResponse'];

const COLUMNS: Column<Inquiry>[] = [
  {
    id: 'question',
    header: t('inquiry.column.question'),
    cell: (row) => <span className="kv-words">{row.publicQuestion || row.question}</span>,
  },
  { id: 'number', header: t('inquiry.column.number'), width: 80, align: 'right', cell: (row) => row.number ?? '–' },
  { id: 'party', header: t('inquiry.column.party'), width: 220, cell: (row) => row.party.name },
  {
    id: 'receivedOn',
    header: t('inquiry.column.received'),
    width: 120,
    sortable: true,
    cell: (row) => date(row.receivedOn),
  },
  { id: 'state', header: t('inquiry.column.state'), width: 170, cell: (row) => <InquiryStateChip state={row.state} /> },
];

const filters = [
  {
    name: 'state',
    label: t('inquiry.column.state'),
    options: ['RECEIVED', 'ANSWERED', 'PUBLISHED', 'WITHDRAWN'].map((value) => ({
      value,
      label: t(`inquiry.state.${value}`),
    })),
  },
];

/** Questions of parties; every answer goes to all of them. */
export function InquiryPage() {
  const consultation = useConsultation();
  const mayWrite = useCan('inquiry.write') && consultation.state !== 'CLOSED';
  const { inquiryId: open } = useParams({ strict: false }) as { inquiryId?: string };
  const navigate = useNavigate();
  const here = `/consultaties/${consultation.id}/vragen-en-antwoorden`;
  const threadOpen = useSearchParams().draad !== undefined;
  const [adding, setAdding] = useState(false);
  const list = useKeysetList({
    key: ['inquiries', consultation.id],
    filters: ['state'],
    defaultSort: '-receivedOn',
    page: (query) =>
      api
        .GET('/consultations/{consultationId}/inquiries', {
          params: { path: { consultationId: consultation.id }, query: query as never },
        })
        .then((answer) => answer.data!),
  });
  const add = mayWrite && (
    <Button variant="filled" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t('inquiry.add')}
    </Button>
  );
  return (
    <>
      <OutcomeHeader
        consultation={consultation}
        title={t('inquiry.nav')}
        lead={t('inquiry.lead')}
        actions={
          <>
            <ExportMenu
              kind="consultation-answers"
              tenderId={consultation.tenderId}
              parameters={{ consultationId: consultation.id }}
              formats={['pdf', 'docx']}
            />
            {add}
          </>
        }
      />
      <ListToolbar list={list} filters={filters} />
      <DataTable
        caption={t('inquiry.nav')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `${here}/${row.id}`}
        keepsList
        current={open}
        empty={<EmptyState title={t('inquiry.empty')} text={t('inquiry.empty.text')} action={add} />}
      />
      {open && !threadOpen && (
        <InquiryPanel
          key={open}
          consultationId={consultation.id}
          id={open}
          onClose={() => void navigate({ to: here, search: true as never })}
        />
      )}
      {adding && <InquiryForm consultationId={consultation.id} onClose={() => setAdding(false)} />}
    </>
  );
}
