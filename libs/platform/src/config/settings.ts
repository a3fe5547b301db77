import { plainToInstance, Transform } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';

const POSTGRES = /^postgres(ql)?:\/\//;
const asNumber = ({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : Number(value));
const asBoolean = ({ value }: { value: unknown }) => value === true || value === 'true' || value === '1';

/** Everything the processes take from the environment, by the name of the variable. See `.env.example`. */
export class Settings {
  @Matches(POSTGRES, {
    message: 'DATABASE_URL: geef de postgresql://-verbinding van de applicatierol (niet de eigenaar).',
  })
  DATABASE_URL: string;

  @IsUrl({ require_tld: false }, { message: 'PUBLIC_URL: geef het adres waaronder gebruikers Koersvast openen.' })
  PUBLIC_URL: string;

  @MinLength(32, { message: 'SESSION_SECRET: geef ten minste 32 willekeurige tekens.' })
  @IsString({ message: 'SESSION_SECRET: geef ten minste 32 willekeurige tekens.' })
  SESSION_SECRET: string;

  @IsString({ message: 'DATA_DIR: geef de map voor bestanden.' })
  DATA_DIR = '.data';

  @Transform(asNumber)
  @IsInt({ message: 'PORT: geef een poortnummer.' })
  @Min(1, { message: 'PORT: geef een poortnummer van 1 tot 65535.' })
  @Max(65535, { message: 'PORT: geef een poortnummer van 1 tot 65535.' })
  PORT = 3000;

  /** Loopback unless said otherwise: put a TLS proxy in front in production. */
  @IsString({ message: 'HOST: geef het adres waarop wordt geluisterd.' })
  HOST = '127.0.0.1';

  @IsOptional()
  @Matches(/^(fatal|error|warn|info|debug|silent)$/, {
    message: 'LOG_LEVEL: kies fatal, error, warn, info, debug of silent.',
  })
  LOG_LEVEL = 'info';

  /** Whether X-Forwarded-* of a proxy is believed. */
  @Transform(asBoolean)
  @IsBoolean({ message: 'TRUST_PROXY: kies true of false.' })
  TRUST_PROXY = false;

  /** The mail server, e.g. smtps://user:secret@mail.example:465. Without it mail is laid in a folder under DATA_DIR. */
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s/]+/, {
    message: 'SMTP_URL: geef het adres van de mailserver als smtp:// of smtps://, of laat weg voor de mailmap.',
  })
  SMTP_URL?: string;

  /** From whom mail comes: an address, or a name with an address in angle brackets. */
  @Matches(/^(?:[^<>\r\n@]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, {
    message: 'MAIL_FROM: geef de afzender, zoals Koersvast <koersvast@gemeente.example>.',
  })
  MAIL_FROM = 'Koersvast <koersvast@localhost>';

  /** What reading one uploaded file may take of the machine, in MB of memory and in seconds. Two are read at once. */
  @Transform(asNumber)
  @IsInt({ message: 'UPLOAD_MEMORY_MB: geef een heel aantal megabytes.' })
  @Min(16, { message: 'UPLOAD_MEMORY_MB: geef ten minste 16.' })
  UPLOAD_MEMORY_MB = 384;

  @Transform(asNumber)
  @IsInt({ message: 'UPLOAD_SECONDS: geef een heel aantal seconden.' })
  @Min(1, { message: 'UPLOAD_SECONDS: geef ten minste 1.' })
  UPLOAD_SECONDS = 30;

  get secure(): boolean {
    return this.PUBLIC_URL.startsWith('https://');
  }
}

const NAMES = [
  'DATABASE_URL',
  'PUBLIC_URL',
  'SESSION_SECRET',
  'DATA_DIR',
  'PORT',
  'HOST',
  'LOG_LEVEL',
  'TRUST_PROXY',
  'SMTP_URL',
  'MAIL_FROM',
  'UPLOAD_MEMORY_MB',
  'UPLOAD_SECONDS',
];

/** @throws Error whose message lists, a line each, all that is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const known = Object.fromEntries(
    NAMES.filter((name) => environment[name] !== undefined && environment[name] !== '').map((name) => [
      name,
      environment[name],
    ]),
  );
  const settings = plainToInstance(Settings, known, { exposeDefaultValues: true });
  const wrong = validateSync(settings, { stopAtFirstError: true }).flatMap((error) =>
    Object.values(error.constraints ?? {}),
  );
  if (wrong.length > 0) throw new Error(`De instellingen kloppen niet:\n- ${wrong.join('\n- ')}`);
  return settings;
}
