import { Button, Group } from '@mantine/core';
import { IconChecks, IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '@web/api/client';
import { t } from '@web/texts';
import { useConfirm } from '@web/ui/confirm-dialog';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import { LinkButton } from '@web/ui/link-button';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { ListToolbar } from '@web/ui/table/list-toolbar';
import { useKeysetList } from '@web/ui/table/use-keyset-list';
import { useDeed } from '@web/ui/use-deed';
import { MailQuestionnaires } from './mail-questionnaires';
import { PartyForm } from './party-form';
import type { Party } from './records';
import { PartyState } from './state-chip';
import type { ConsultationTabProps } from './tabs';
import classes from './consultations.module.css';

const COLUMNS: Column<Party>[] = [
  { id: 'name', header: t('consultation.party.name'), sortable: true, width: 260, cell: (row) => row.name },
  { id: 'kvkNumber', header: t('consultation.party.kvk'), sortable: true, width: 120, cell: (row) => row.kvkNumber },
  { id: 'state', header: t('consultation.column.state'), width: 150, cell: (row) => <PartyState state={row.state} /> },
  {
    id: 'contact',
    header: t('consultation.party.contact'),
    cell: (row) => [row.contactName, row.contactEmail].filter(Boolean).join(', ') || '–',
  },
  {
    id: 'answered',
    header: t('consultation.party.answered'),
    width: 110,
    align: 'right',
    cell: (row) => t('consultation.responded-of', { count: row.answeredCount, of: row.questionCount }),
  },
  {
    id: 'consent',
    header: t('consultation.party.consent.short'),
    width: 90,
    optional: true,
    cell: (row) => t(row.consentToBeNamed ? 'consultation.yes' : 'consultation.no'),
  },
];

const STATES = ['ADDED', 'INVITED', 'RESPONDED', 'DECLINED', 'WITHDRAWN'] as const;
const FILTERS = [
  {
    name: 'state',
    label: t('consultation.column.state'),
    options: STATES.map((value) => ({ value, label: t(`consultation.party-state.${value}`) })),
  },
];

/** Who takes part: by hand or from a sheet, invited with a workbook each. */
export function PartiesTab({ consultation }: ConsultationTabProps) {
  const { id, tenderId, mayTakeResponses, state } = consultation;
  const [adding, setAdding] = useState(false);
  const list = useKeysetList({
    key: ['consultation-parties', id],
    filters: ['state'],
    defaultSort: 'name',
    page: (query) =>
      api
        .GET('/consultations/{id}/parties', { params: { path: { id }, query: query as never } })
        .then((answer) => answer.data!),
  });
  const add = mayTakeResponses && (
    <Group gap="sm">
      <LinkButton
        to="/importeren/nieuw"
        search={{ soort: 'consultation-party', tender: tenderId }}
        leftSection={<IconUpload size={16} aria-hidden />}
      >
        {t('consultation.party.import')}
      </LinkButton>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
        {t('consultation.party.new')}
      </Button>
    </Group>
  );
  return (
    <div className={classes.filling}>
      {mayTakeResponses && (
        <Group gap="sm" mb="sm">
          {add}
          {state !== 'DRAFT' && consultation.partyCount > 0 && <MailQuestionnaires consultationId={id} />}
          {state !== 'DRAFT' && <Invite consultation={consultation} />}
          {state !== 'DRAFT' && consultation.partyCount > 0 && (
            <ExportMenu
              kind="consultation-workbook"
              tenderId={tenderId}
              parameters={{ consultationId: id }}
              formats={['zip']}
              label={t('consultation.workbooks')}
            />
          )}
        </Group>
      )}
      <ListToolbar list={list} filters={FILTERS} />
      <DataTable
        caption={t('consultation.party.caption')}
        columns={COLUMNS}
        rows={list.rows}
        list={list}
        rowId={(row) => row.id}
        rowHref={(row) => `/consultaties/${id}/partijen/${row.id}`}
        empty={<EmptyState title={t('consultation.party.empty')} text={t('consultation.party.empty.text')} />}
      />
      {adding && <PartyForm consultationId={id} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Records that the questionnaire was sent in another way than by mail from here. */
function Invite({ consultation: { id } }: ConsultationTabProps) {
  const [confirm, dialog] = useConfirm();
  const { doing, run } = useDeed();
  const invite = async (): Promise<void> => {
    const question = { title: t('consultation.invite.ask'), text: t('consultation.invite.text') };
    if (!(await confirm({ ...question, confirm: t('consultation.invite') }))) return;
    const params = { path: { id } };
    await run(() => api.POST('/consultations/{id}/invitations', { params, body: {} }), t('consultation.invited'));
  };
  return (
    <>
      <Button leftSection={<IconChecks size={16} aria-hidden />} loading={doing} onClick={() => void invite()}>
        {t('consultation.invite')}
      </Button>
      {dialog}
    </>
  );
}
