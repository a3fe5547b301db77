import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useCan } from '@web/shell/scope';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { ExportMenu } from '@web/ui/export-menu';
import type { Column } from '@web/ui/table/columns';
import { DataTable } from '@web/ui/table/data-table';
import { OutcomeChip } from '../contributions/outcome-chip';
import { MemberMailDialog } from './member-mail-dialog';

type Row = components['schemas']['FeedbackRowResponse'];

/** What an outcome names besides its reason. */
function consequences(row: Row): string {
  const { partOf, merged, forwardedTo, decision, addressee, answer } = row;
  return [
    partOf && t('workgroup.feedback.partOf', { code: partOf }),
    merged && t('workgroup.feedback.merged'),
    forwardedTo && t('workgroup.feedback.forwarded', { name: forwardedTo }),
    decision && t('workgroup.feedback.awaits', { title: decision }),
    addressee && !answer && t('workgroup.feedback.asked', { name: addressee }),
    answer && t('workgroup.feedback.answered', { name: addressee ?? '–', answer }),
  ]
    .filter(Boolean)
    .join(' ');
}

const COLUMNS: Column<Row>[] = [
  { id: 'code', header: t('contribution.column.code'), width: 92, cell: (row) => row.code },
  {
    id: 'sentence',
    header: t('contribution.column.sentence'),
    cell: (row) => <span className="kv-words">{row.sentence}</span>,
  },
  {
    id: 'outcome',
    header: t('contribution.column.state'),
    width: 178,
    cell: (row) => <OutcomeChip outcome={row.outcome} />,
  },
  {
    id: 'reason',
    header: t('workgroup.feedback.reason'),
    width: 280,
    cell: (row) => <span className="kv-words">{row.reason ?? '–'}</span>,
  },
  { id: 'more', header: t('workgroup.feedback.more'), width: 240, cell: (row) => consequences(row) || '–' },
];

/** The feedback list of one workgroup: on screen, on paper and by mail. */
export function FeedbackTab({ id }: { id: string }) {
  const mayMail = useCan('contribution.treat');
  const [mailing, setMailing] = useState(false);
  const { data } = apiQuery.useSuspenseQuery('get', '/workgroups/{workgroupId}/feedback', {
    params: { path: { workgroupId: id } },
  });
  const treated = data.items.filter(({ outcome }) => outcome).length;
  if (data.items.length === 0) {
    return <EmptyState title={t('workgroup.feedback.empty')} text={t('workgroup.feedback.empty.text')} />;
  }
  return (
    <>
      <Group justify="space-between" mb="sm">
        <p>{t('workgroup.feedback.lead', { treated, total: data.items.length })}</p>
        <Group gap="sm">
          <ExportMenu kind="workgroup-feedback" parameters={{ workgroupId: id }} formats={['pdf', 'docx', 'xlsx']} />
          {mayMail && (
            <Button variant="filled" onClick={() => setMailing(true)}>
              {t('workgroup.feedback.mail')}
            </Button>
          )}
        </Group>
      </Group>
      <DataTable
        caption={t('workgroup.feedback.caption')}
        columns={COLUMNS}
        rows={data.items}
        rowId={(row) => row.id}
        rowHref={(row) => `/werkgroepinbreng/${row.id}`}
        group={(row) => t('contribution.question.full', { number: row.questionNumber, label: row.question })}
      />
      {mailing && (
        <MemberMailDialog
          title={t('workgroup.feedback.mail.title')}
          send={(body) =>
            api.POST('/workgroups/{workgroupId}/feedback-mail', { params: { path: { workgroupId: id } }, body })
          }
          onClose={() => setMailing(false)}
        />
      )}
    </>
  );
}
