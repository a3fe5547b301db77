import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { api, apiQuery, idempotent, ifMatch } from '@web/api/client';
import { useSession } from '@web/api/session';
import { useSearchState } from '@web/shell/search-state';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { useRecordForm } from '@web/ui/form/use-record-form';
import { PageHeader } from '@web/ui/page-header';
import type { Kind, Requirement } from './kinds';
import { needed, RequirementFields, wholeNumber } from './requirement-fields';
import { bodyOf, noValues, type RequirementValues, valuesOf } from './requirement-values';
import { useTender } from './use-tender';

const crumbs = [{ label: t('requirement.nav'), to: '/programma-van-eisen' }];

/** A new requirement, on its own or from a sentence (`?zin=<id>`). */
export function NewRequirementPage() {
  const [sentenceId] = useSearchState('zin');
  const { tender } = useTender();
  if (!tender) return <EmptyState title={t('requirement.no-tender')} text={t('requirement.no-tender.text')} />;
  return sentenceId ? <FromSentence id={sentenceId} tenderId={tender.id} /> : <NewForm tenderId={tender.id} />;
}

function FromSentence({ id, tenderId }: { id: string; tenderId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/contributions/{id}', { params: { path: { id } } });
  return <NewForm tenderId={tenderId} source={data} />;
}

interface Source {
  id: string;
  code: string;
  sentence: string;
  workgroup: { name: string };
  question: { number: number };
}

function NewForm({ tenderId, source }: { tenderId: string; source?: Source }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useSession()?.user.id ?? null;
  const form = useRecordForm({
    initial: noValues(source?.sentence ?? '', me),
    validate: {
      title: needed('requirement.need-title'),
      text: needed('requirement.need-text'),
      position: wholeNumber,
    },
    save: (values, { key }) => {
      const { changeReason: _, ...body } = bodyOf(values);
      const contributionIds = source ? [source.id] : [];
      return api.POST('/requirements', {
        params: { header: idempotent(key) },
        body: { ...body, tenderId, kind: values.kind as Kind, contributionIds },
      });
    },
    onSaved: async ({ data }) => {
      await client.invalidateQueries();
      await navigate({ to: `/programma-van-eisen/${data!.id}` });
    },
  });
  return (
    <>
      <PageHeader title={t('requirement.new')} crumbs={crumbs} />
      <RequirementFields form={form} tenderId={tenderId} back="/programma-van-eisen" isNew>
        {source && (
          <p>
            <span className="kv-words">“{source.sentence}”</span>
            <br />
            <span className="kv-caption">
              {t('requirement.from-sentence', {
                code: source.code,
                workgroup: source.workgroup.name,
                question: source.question.number,
              })}
            </span>
          </p>
        )}
      </RequirementFields>
    </>
  );
}

/** Other words make a new version; when somebody else saved first, both texts stand beside each other. */
export function EditRequirementPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { data } = apiQuery.useSuspenseQuery('get', '/requirements/{id}', { params: { path: { id } } });
  return <EditForm requirement={data} />;
}

function EditForm({ requirement }: { requirement: Requirement }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { programmeId } = useTender();
  const blocks = apiQuery.useQuery('get', '/building-blocks', { params: { query: { programmeId, limit: 200 } } }).data;
  const { id, code, rowVersion, state, tenderId } = requirement;
  const people = { programmeId, tenderId, permission: 'requirement.read', limit: 200 };
  const colleagues = apiQuery.useQuery('get', '/colleagues', { params: { query: people } }).data;
  const form = useRecordForm({
    initial: valuesOf(requirement),
    rowVersion,
    validate: {
      title: needed('requirement.need-title'),
      text: needed('requirement.need-text'),
      position: wholeNumber,
      ...(state === 'DRAFT' ? {} : { changeReason: needed('requirement.need-reason') }),
    },
    save: (values, saved) =>
      api.PATCH('/requirements/{id}', {
        params: { path: { id }, header: ifMatch(saved.rowVersion) },
        body: bodyOf(values),
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      await navigate({ to: `/programma-van-eisen/${id}` });
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/requirements/{id}', { params: { path: { id } } });
        return { values: valuesOf(data!), rowVersion: data!.rowVersion };
      },
      labels: fieldLabels(),
      describe: (field, value) =>
        field === 'ownerId'
          ? (colleagues?.items.find((one) => one.id === value)?.name ?? t('requirement.field.none'))
          : field === 'buildingBlockId'
            ? (blocks?.items.find((block) => block.id === value)?.name ?? t('requirement.field.none'))
            : CHOICES.includes(field)
              ? t(`requirement.${field}.${value || 'none'}`)
              : undefined,
    },
  });
  return (
    <>
      <PageHeader title={t('requirement.edit.of', { code })} lead={requirement.title} crumbs={crumbs} />
      <RequirementFields
        form={form}
        tenderId={tenderId}
        back={`/programma-van-eisen/${id}`}
        draft={state === 'DRAFT'}
      />
    </>
  );
}

/** Fields whose value is a code that the person chose from a list. */
const CHOICES: string[] = ['testable', 'evidenceMoment', 'exclusionGround', 'asksTurnover'];

/** What the merge dialog calls each field. */
const fieldLabels = () =>
  Object.fromEntries(
    Object.keys(noValues('')).map((field) => [
      field,
      t(field === 'changeReason' ? 'requirement.field.change-reason' : `requirement.field.${field}`),
    ]),
  ) as Record<keyof RequirementValues, string>;
