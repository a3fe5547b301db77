import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { api } from '@web/api/client';
import { t } from '@web/texts';
import { useTender } from './use-tender';
import classes from './requirement-form.module.css';

/** Asks only when the typing rests. */
const REST_MS = 500;

/** While somebody writes: requirements that say nearly the same, with a link. Advice; saving goes on as always. */
export function SimilarHint({ title, text }: { title: string; text: string }) {
  const { id } = useParams({ strict: false }) as { id?: string };
  const { tender } = useTender();
  const [words] = useDebouncedValue({ title: title.trim(), text: text.trim() }, REST_MS);
  const { data } = useQuery({
    queryKey: ['requirement-similar', tender?.id, id, words],
    queryFn: () =>
      api
        .POST('/requirements/similar', { body: { tenderId: tender!.id, ...words, ...(id ? { exceptId: id } : {}) } })
        .then((answer) => answer.data!.items),
    enabled: tender !== undefined && words.title.length + words.text.length >= 5,
    placeholderData: keepPreviousData,
    // A hint that cannot be had is no reason to disturb who writes.
    retry: false,
    throwOnError: false,
  });
  const found = data ?? [];
  return (
    <div role="status" className={classes.similar} data-empty={found.length === 0 || undefined}>
      {found.length > 0 && (
        <>
          <p>{t('requirement.similar', { count: found.length })}</p>
          <ul>
            {found.map((one) => (
              <li key={one.id}>
                <Link to={`/programma-van-eisen/${one.id}`} target="_blank">
                  {one.code}
                </Link>{' '}
                {one.title}{' '}
                <span className="kv-caption">{t('requirement.similar.likeness', { likeness: one.likeness })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
