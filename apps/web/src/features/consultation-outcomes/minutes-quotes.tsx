import { Button, Checkbox, Group } from '@mantine/core';
import { api, apiQuery, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import { LinkButton } from '@web/ui/link-button';
import { useDeed } from '@web/ui/use-deed';
import type { ChoiceProps } from './conclusion-targets';
import type { Talk } from './talk-state';
import classes from './conclusions.module.css';

type Quote = components['schemas']['MinutesQuoteResponse'];

/** What was quoted from these minutes: to conclude from, or to put back while nothing rests on it. */
export function MinutesQuotes({ consultationId, talk }: { consultationId: string; talk: Talk }) {
  const { doing, run } = useDeed();
  if (talk.quotes.length === 0) {
    return talk.state === 'CONFIRMED' || !talk.mayChange ? null : (
      <p className="kv-caption">{t('talk.quote.after-confirmation')}</p>
    );
  }
  const withdraw = ({ id, rowVersion }: Quote) =>
    run(() =>
      api.POST('/consultations/{consultationId}/talks/{talkId}/quotes/{id}/withdraw', {
        params: { path: { consultationId, talkId: talk.id, id }, header: ifMatch(rowVersion) },
      }),
    );
  return (
    <>
      <h3>{t('talk.quotes')}</h3>
      <ul className={classes.quotes}>
        {talk.quotes.map((quote) => (
          <li key={quote.id}>
            <span className="kv-words">“{quote.words}”</span> <span className="kv-caption">{quote.code}</span>
            {talk.mayChange && (
              <Group gap="sm" mt={4}>
                <LinkButton
                  to={`/consultaties/${consultationId}/conclusies/nieuw?verslagcitaten=${quote.id}`}
                  size="compact-sm"
                >
                  {t('talk.quote.conclude')}
                </LinkButton>
                <Button
                  size="compact-sm"
                  loading={doing}
                  aria-label={t('talk.quote.remove.of', { code: quote.code })}
                  onClick={() => void withdraw(quote)}
                >
                  {t('talk.quote.remove')}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Quotes of confirmed minutes, to cite beside those of answers. */
export function MinutesQuoteChoice({ consultationId, value, onChange }: ChoiceProps & { consultationId: string }) {
  const { data } = apiQuery.useSuspenseQuery('get', '/consultations/{consultationId}/minutes-quotes', {
    params: { path: { consultationId } },
  });
  if (data.items.length === 0) return null;
  return (
    <Checkbox.Group label={t('conclusion.field.minutes-quotes')} value={value} onChange={onChange}>
      <div className={classes.choose}>
        {data.items.map((quote) => (
          <Checkbox
            key={quote.id}
            value={quote.id}
            label={<span className="kv-words">“{quote.words}”</span>}
            description={minutesSource(quote)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

export const minutesSource = ({ code, talkCode, parties }: Pick<Quote, 'code' | 'talkCode' | 'parties'>): string =>
  t('conclusion.minutes-source', { code, talk: talkCode, parties });
