import { ActionIcon, Button, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { apiQuery } from '@web/api/client';
import { t } from '@web/texts';
import type { ModificationFormState } from './modification-page';
import type { Modification, ObligationLine } from './modification-values';
import classes from './modifications.module.css';

const PARTIES = ['CONTRACTOR', 'PRINCIPAL', 'JOINT_BODY'] as const;
const NEW = 'nieuw';
const fresh: ObligationLine = { obligationId: null, title: '', text: '', party: 'CONTRACTOR' };

/** The obligations that the change makes or words anew. */
export function ObligationLines({ record, form }: { record: Modification; form: ModificationFormState }) {
  const query = { contractId: record.contractId, programmeId: record.programmeId, limit: 200, sort: 'code' };
  const known = apiQuery.useQuery('get', '/obligations', { params: { query: query as object } }).data?.items ?? [];
  const lines = form.values.obligations;
  const choose = (index: number, id: string | null): void => {
    const found = known.find((one) => one.id === id);
    const line = found
      ? { obligationId: found.id, title: found.title, text: found.text, party: found.party }
      : { ...lines[index]!, obligationId: null };
    form.list.replaceListItem('obligations', index, line);
  };
  return (
    <section className={classes.card} aria-labelledby="verplichtingen">
      <h2 id="verplichtingen">{t('modification.field.obligations')}</h2>
      <p className="kv-quiet">{t('modification.obligations.text')}</p>
      {lines.map((line, index) => (
        <fieldset key={index} className={classes.lines}>
          <legend>{line.title || t('modification.obligations.new')}</legend>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('modification.obligations.which')}
              searchable
              data={[
                { value: NEW, label: t('modification.obligations.new') },
                ...known.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
              ]}
              value={line.obligationId ?? NEW}
              onChange={(value) => choose(index, value === NEW ? null : value)}
            />
            <Select
              label={t('modification.obligations.party')}
              data={PARTIES.map((value) => ({ value, label: t(`modification.party.${value}`) }))}
              {...form.field(`obligations.${index}.party`)}
            />
          </SimpleGrid>
          <TextInput
            label={t('modification.obligations.title')}
            maxLength={200}
            {...form.field(`obligations.${index}.title`)}
          />
          <Textarea
            label={t('modification.obligations.words')}
            autosize
            minRows={2}
            classNames={{ input: 'kv-words' }}
            {...form.field(`obligations.${index}.text`)}
          />
          <ActionIcon
            aria-label={t('modification.obligations.remove', { number: index + 1 })}
            onClick={() => form.list.removeListItem('obligations', index)}
          >
            <IconTrash size={16} stroke={1.75} />
          </ActionIcon>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => form.list.insertListItem('obligations', { ...fresh })}>
          {t('modification.obligations.add')}
        </Button>
      </div>
    </section>
  );
}
