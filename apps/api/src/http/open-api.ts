import { INestApplication } from '@nestjs/common';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { API_VERSION } from './harden';

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const PROBLEM = {
  type: 'object',
  description: 'Probleem volgens RFC 9457.',
  required: ['type', 'title', 'status', 'detail', 'code', 'traceId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    traceId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};

const VERSION_HEADER = {
  'API-Version': { description: 'Volledige versie van deze API.', schema: { type: 'string', examples: [API_VERSION] } },
};

const STATUSES: Record<string, string> = {
  400: 'Onleesbaar verzoek of onbekend veld',
  401: 'Niet aangemeld',
  403: 'Geen recht',
  404: 'Niet gevonden of niet voor u',
  409: 'Botst met wat er al is',
  412: 'Intussen gewijzigd (If-Match klopt niet meer)',
  422: 'Regel niet gevolgd',
  428: 'If-Match ontbreekt',
  429: 'Te vaak',
  default: 'Andere fout',
};

const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The compiler gives the members of a union in the order in which it met them, which differs from build to build. */
const inOrder = (values: unknown[]) =>
  [...values].sort((one, other) => (one === null ? 1 : other === null ? -1 : String(one) < String(other) ? -1 : 1));

/** OpenAPI 3.1 has no `nullable`: a type list says it, or an anyOf round a reference. Dates get their format. */
function modernise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modernise);
  if (!isNode(value)) return value;
  const node = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, modernise(inner)])) as Node;
  if (isNode(node.properties)) Object.entries(node.properties).forEach(([name, schema]) => giveFormat(name, schema));
  if (Array.isArray(node.enum)) node.enum = inOrder(node.enum);
  if (node.nullable === undefined) return node;
  const { nullable, ...rest } = node;
  if (!nullable) return rest;
  if (typeof rest.type === 'string' && !rest.allOf) {
    return { ...rest, type: [rest.type, 'null'], ...(Array.isArray(rest.enum) ? { enum: [...rest.enum, null] } : {}) };
  }
  const { allOf, $ref, ...others } = rest as { allOf?: unknown[]; $ref?: string };
  return { ...others, anyOf: [...(allOf ?? [{ $ref }]), { type: 'null' }] };
}

function giveFormat(name: string, schema: unknown): void {
  if (!isNode(schema) || schema.format || !/string/.test(String(schema.type))) return;
  if (/(^date|Date|On)$/.test(name)) schema.format = 'date';
  else if (/At$/.test(name)) schema.format = 'date-time';
}

function completeOperation(operation: Node): void {
  const responses = operation.responses as Record<string, Node>;
  for (const [status, response] of Object.entries(responses)) {
    if (/^[23]/.test(status)) response.headers = { ...VERSION_HEADER, ...(response.headers as Node) };
  }
  for (const [status, description] of Object.entries(STATUSES)) {
    responses[status] ??= problemResponse(description);
  }
}

/** The description of the API, ready to be published, linted and generated from. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Koersvast')
    .setDescription('Backoffice voor de aanbesteding en het contract van een programma met één partner en één budget.')
    .setVersion(API_VERSION)
    .setContact('Koersvast', 'https://koersvast.example', 'beheer@koersvast.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl/')
    .addServer('/api/v1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('koersvast')
    .build();
  const raw = SwaggerModule.createDocument(app, config, {
    ignoreGlobalPrefix: true,
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  const document = modernise(JSON.parse(JSON.stringify(raw))) as OpenAPIObject;
  (document.components!.schemas as Record<string, unknown>).Problem = PROBLEM;
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path as Node)) {
      if (['get', 'post', 'put', 'patch', 'delete'].includes(method)) completeOperation(operation as Node);
    }
  }
  return document;
}
