import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import type { CellEdit } from '@web/ui/table/columns';
import type { Requirement, RequirementRow } from './kinds';

export interface EditContext {
  /** Puts what the server answered in the list. */
  onSaved: (row: Requirement) => void;
  blocks: { value: string; label: string }[];
  colleagues: { value: string; label: string }[];
}

type Body = { title?: string; chapter?: string; buildingBlockId?: string | null; ownerId?: string | null };

/** How cells of the list are changed in place. Words only in a concept: later on a change asks a reason, on the form. */
export function requirementEdits({ onSaved, blocks, colleagues }: EditContext) {
  const edit = (
    name: string,
    value: (row: RequirementRow) => string,
    body: (value: string) => Body,
    over: Partial<CellEdit<RequirementRow>>,
  ): CellEdit<RequirementRow> => ({
    value,
    may: (row) => row.state === 'DRAFT',
    label: ({ code }) => t(`requirement.${name}-of`, { code }),
    save: async ({ id, rowVersion }, text) => {
      const { data } = await api.PATCH('/requirements/{id}', {
        params: { path: { id }, header: ifMatch(rowVersion) },
        body: body(text),
      });
      onSaved(data!);
    },
    reload: async ({ id }) => (await api.GET('/requirements/{id}', { params: { path: { id } } })).data!,
    ...over,
  });
  const none = { value: '', label: t('requirement.field.none') };
  return {
    title: edit('title', (row) => row.title, (title) => ({ title }), {
      maxLength: 200,
      wrong: (title) => (title === '' ? t('requirement.need-title') : null),
    }), // prettier-ignore
    chapter: edit(
      'chapter',
      (row) => row.chapter,
      (chapter) => ({ chapter }),
      { maxLength: 120 },
    ),
    block: edit(
      'block',
      (row) => row.buildingBlock?.id ?? '',
      (id) => ({ buildingBlockId: id || null }),
      {
        options: [none, ...blocks],
      },
    ),
    owner: edit(
      'owner',
      (row) => row.ownerId ?? '',
      (id) => ({ ownerId: id || null }),
      {
        may: (row) => row.state !== 'WITHDRAWN',
        options: [none, ...colleagues],
      },
    ),
  };
}
