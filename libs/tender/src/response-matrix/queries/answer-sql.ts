/** What a party wrote, as one text over `consultation_answer a`; null when the answer was taken back. */
export const ANSWER_TEXT = `
  coalesce(a.value_text, a.value_choice, replace(trim_scale(a.value_number)::text, '.', ','),
           to_char(a.value_date, 'DD-MM-YYYY'))`;

/**
 * The answers that count of one consultation ($1): of each party and question the highest version.
 * @param within narrows it, as in `and a.question_id = any ($2)`
 */
export const currentAnswers = (within = '') => `
  select distinct on (a.question_id, a.party_id) a.id, a.question_id, a.party_id, a.n, ${ANSWER_TEXT} as text
  from consultation_answer a where a.consultation_id = $1 ${within}
  order by a.question_id, a.party_id, a.n desc`;

/** Over `consultation_quote q`: the party answered again after these words. */
export const SUPERSEDED = `
  exists (select from consultation_answer cited join consultation_answer later
            on later.party_id = cited.party_id and later.question_id = cited.question_id and later.n > cited.n
          where cited.id = q.answer_id)`;
