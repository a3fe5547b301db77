import { ArgumentMetadata, Injectable, PipeTransform, ValidationError, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { containsBsn, DomainError, FieldProblem, isId } from '@koersvast/kernel';

const escape = (segment: string) => segment.replace(/~/g, '~0').replace(/\//g, '~1');

/** The limit stands only in class-validator's own English sentence. */
const limitIn = (message: string) => /-?\d+(?:\.\d+)?/.exec(message)?.[0] ?? '';

function fieldsOf(errors: ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${escape(error.property)}`;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({
      pointer,
      code: message.startsWith('code:') ? message.slice(5) : `validation.${name}`,
      params: { limit: limitIn(message) },
    }));
    return [...own, ...fieldsOf(error.children ?? [], pointer)];
  });
}

const NOT_TEXT = /^-?\d+\.\d{1,6}$|^\d{4}-\d{2}(-\d{2})?$/;

/** Fields with a burgerservicenummer or a NUL in their text; ids, amounts and passwords are not text. */
function unwelcome(value: unknown, pointer: string, found: FieldProblem[]): FieldProblem[] {
  if (typeof value === 'string') {
    if (value.includes('\0')) found.push({ pointer, code: 'platform.null-character' });
    else if (!isId(value) && !NOT_TEXT.test(value) && containsBsn(value)) found.push({ pointer, code: 'platform.bsn' });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => unwelcome(item, `${pointer}/${index}`, found));
  } else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      if (!/password/i.test(key)) unwelcome(item, `${pointer}/${escape(key)}`, found);
    }
  }
  return found;
}

/** Refuses personal numbers of children and unstorable text in every body, before any rule sees it (security.md T19). */
@Injectable()
export class WelcomeTextPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type !== 'body') return value;
    const fields = unwelcome(value, '', []);
    if (fields.length > 0) throw new DomainError(fields[0]!.code, { status: 422, fields });
    return value;
  }
}

/** Which rules a class has does not change once it is loaded, but class-validator looks through all classes each time. */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const lookUp = storage.getTargetValidationMetadatas;
  const known = new WeakMap<object, ReturnType<typeof lookUp>>();
  storage.getTargetValidationMetadatas = function (target, schema, always, strictGroups, groups) {
    // Only the plain question of the pipe below is remembered; one with a schema or groups has other answers.
    if (schema || always || strictGroups || groups?.length)
      return lookUp.call(this, target, schema, always, strictGroups, groups);
    const rules = known.get(target) ?? lookUp.call(this, target, schema, always, strictGroups, groups);
    known.set(target, rules);
    return rules;
  };
}
rememberRules();

/** class-validator with our pointers and Dutch sentences: unknown fields are refused, not dropped. */
export const inputValidation = () =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('platform.invalid-input', { status: 400, fields: fieldsOf(errors) }),
  });
