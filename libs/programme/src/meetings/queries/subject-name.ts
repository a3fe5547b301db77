/** SQL for what a row with `subject_kind` and `subject_id` is about, in words; empty when the actor may not read that. */
export const subjectName = (row: string): string => `coalesce(case ${row}.subject_kind
  when 'programme' then (select s.name from programme s where s.id = ${row}.subject_id)
  when 'workgroup' then (select s.number || ' ' || s.name from workgroup s where s.id = ${row}.subject_id)
  when 'tender' then (select s.code || ' ' || s.title from tender s where s.id = ${row}.subject_id)
  else (select s.code || ' ' || s.title from contract s where s.id = ${row}.subject_id) end, '')`;
