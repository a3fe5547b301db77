import { Button, Group, Select } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { api, apiQuery } from '@web/api/client';
import type { components } from '@web/api/schema';
import { useScope } from '@web/shell/scope';
import { t } from '@web/texts';
import { useDeed } from '@web/ui/use-deed';

type Preview = Omit<components['schemas']['PreviewReportTemplateRequest'], 'reportId'>;

/** The template as it stands in the form, filled with a report that exists; nothing is stored. */
export function TemplatePreview({ template }: { template: Preview }) {
  const { programmeId } = useScope();
  const { doing, run } = useDeed();
  const { data } = apiQuery.useSuspenseQuery('get', '/pc-reports', {
    params: { query: { programmeId, limit: 20 } as object },
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const reportId = chosen ?? data.items[0]?.id;
  if (!reportId) return <p className="kv-quiet">{t('report-template.preview.none')}</p>;
  const show = async (): Promise<void> => {
    const body = { ...template, reportId } as components['schemas']['PreviewReportTemplateRequest'];
    const { data: file } = await api.POST('/report-templates/preview', { body, parseAs: 'blob' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file as unknown as Blob);
    link.download = `${t('report-template.preview.file')}.pdf`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <Group align="flex-end" gap={12}>
      <Select
        label={t('report-template.preview.with')}
        description={t('report-template.preview.hint')}
        allowDeselect={false}
        searchable
        w={380}
        data={data.items.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        value={reportId}
        onChange={setChosen}
      />
      <Button
        loading={doing}
        leftSection={<IconFileTypePdf size={16} stroke={1.75} aria-hidden />}
        onClick={() => void run(show)}
      >
        {t('report-template.preview')}
      </Button>
    </Group>
  );
}
