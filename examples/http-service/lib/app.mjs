import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { inForce, isNtmError, withRegister } from './ntm-rules.mjs';
import { languageOf } from './language.mjs';
import { openApi } from './openapi.mjs';
import { Refusal, problem, problemBody, problemsOf, refuse, within } from './problems.mjs';
import { createChecker } from './pack-checker.mjs';
import { dataOf, readBody } from './read-body.mjs';
import { isBrought, readAssess, readImpact, readQuery, textQuery } from './requests.mjs';
import { frozen, summaryOf } from './rule-sets.mjs';
import { useTransport } from './transport.mjs';
import { answers, impactOf } from './work.mjs';

const HEADERS = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
const textEncoder = new TextEncoder();

function json(value) {
  return new Response(typeof value === 'string' ? value : JSON.stringify(value), {
    headers: { ...HEADERS, 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** Sends a batch as its entries are made: whatever the number of dossiers, one answer at a time is in memory. */
function stream(ruleSet, entries, count) {
  const { id, version, hash } = ruleSet;
  const totals = { dossiers: count, assessed: 0, refused: 0 };
  async function* parts() {
    yield `{"ruleSet":${JSON.stringify({ id, version, hash })},"entries":[`;
    let comma = '';
    for await (const { text, problem: refused } of entries) {
      totals[refused === undefined ? 'assessed' : 'refused'] += 1;
      yield comma + text;
      comma = ',';
    }
    yield `],"totals":${JSON.stringify(totals)}}`;
  }
  const source = parts();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(textEncoder.encode(value));
    },
    cancel: () => source.return(),
  });
}

function refusalOf(error) {
  if (error instanceof Refusal) return error;
  if (isNtmError(error)) return new Refusal(problemsOf(error), { status: 422 });
  const incident = randomUUID();
  console.error(incident, error);
  return new Refusal([problem('internal-error', [], { incident })]);
}

function answerRefusal(refusal, language) {
  return new Response(JSON.stringify(problemBody(refusal, language)), {
    status: refusal.status,
    headers: {
      ...HEADERS,
      ...refusal.headers,
      'Content-Type': 'application/problem+json',
      'Content-Language': language,
      Vary: 'Accept-Language',
    },
  });
}

/** The query as it was sent. Read into an object, a parameter called `__proto__` would vanish. */
const parametersOf = (context) => new URL(context.req.url).searchParams;

/** Refuses parameters where none are read: who sends them expects that they count. */
function withoutParameters(context) {
  const [field] = parametersOf(context).keys();
  if (field !== undefined) refuse('unknown-parameter', { path: [field], params: { field, path: context.req.path } });
}

const languageIn = (context) => languageOf(context.req.header('accept-language'));

/** What a body asks, with the set that it names or brings. */
async function askedIn(context, read, { limits, ruleSets, documents, check }) {
  const bytes = await readBody(context.env.incoming, limits);
  const asked = read(dataOf(bytes, limits), limits, [...ruleSets.keys()]);
  const ruleSet = isBrought(asked) ? withRegister(frozen(await check(bytes, ['ruleSet'], 'set')), documents) : ruleSets.get(asked.ruleSet);
  return { ...asked, ruleSet, language: languageIn(context) };
}

async function checkRoute(context, { limits, check }) {
  return json(await check(await readBody(context.env.incoming, limits), [], 'description'));
}

async function assessRoute(context, service) {
  const { limits } = service;
  const asked = await askedIn(context, readAssess, service);
  const entries = answers(asked, limits);
  if (!asked.isOne) {
    return new Response(stream(asked.ruleSet, entries, asked.dossiers.length), {
      headers: { ...HEADERS, 'Content-Type': 'application/json; charset=utf-8' },
    });
  }
  const { value } = await entries.next();
  if (value.problem !== undefined) {
    const below = value.problem.problems.map(({ code, path, messages }) => ({ code, path: ['dossier', ...path], messages }));
    throw new Refusal(below, { status: 422 });
  }
  const { index: _only, unit: _same, text: _whole, ...answer } = value;
  return json(answer);
}

async function impactRoute(context, service) {
  const asked = await askedIn(context, readImpact, service);
  const invented = asked.amendments.filter((amendment) => amendment?.invented === true);
  const impact = impactOf(asked, service.limits);
  return json({ invented: invented.map(({ id, number, title }) => ({ id, number, title })), impact });
}

function textRoute(context, { ruleSets }) {
  const id = context.req.param('id');
  const known = [...ruleSets.keys()].join(', ');
  const ruleSet = ruleSets.get(id) ?? refuse('unknown-rule-set', { path: ['id'], params: { ruleSet: id, known } });
  const { region, province, traits, groups, ...moment } = readQuery(textQuery, parametersOf(context));
  if (region === undefined && groups === undefined && (province ?? traits) !== undefined)
    refuse('missing-field', { path: ['region'], params: { field: 'region' }, status: 400 });
  const place = region === undefined && groups === undefined ? {} : { place: { region, province, traits, groups } };
  return json({ summary: summaryOf(ruleSet), text: within([], () => inForce(ruleSet, { ...moment, ...place })) });
}

/** Route → method → what answers. */
function routesOf(service) {
  const { ruleSets, state } = service;
  const document = JSON.stringify(openApi(ruleSets));
  return {
    '/health': {
      GET: () =>
        state.isStopping ? refuse('stopping', { headers: { 'Retry-After': '5' } }) : json({ status: 'ok', ruleSets: ruleSets.size }),
    },
    '/openapi.json': { GET: () => json(document) },
    '/rule-sets': { GET: () => json({ ruleSets: [...ruleSets.values()].map(summaryOf) }) },
    '/rule-sets/check': { POST: checkRoute },
    '/rule-sets/:id': { GET: textRoute },
    '/assess': { POST: assessRoute },
    '/impact': { POST: impactRoute },
  };
}

/** The service as a Hono application. The sets and documents that it started with and `state.isStopping` are all that it knows beyond a request. */
export function createApp({ limits, ruleSets, documents = [], state, transport }) {
  const app = new Hono();
  useTransport(app, transport);
  const service = { limits, ruleSets, documents, state, check: createChecker(limits) };
  for (const [path, methods] of Object.entries(routesOf(service))) {
    for (const [method, answer] of Object.entries(methods)) {
      app.on(method, path, (context) => {
        if (answer !== textRoute) withoutParameters(context);
        return answer(context, service);
      });
    }
    const allowed = Object.keys(methods)
      .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
      .join(', ');
    app.all(path, ({ req }) =>
      refuse('method-not-allowed', { params: { path: req.path, method: req.method, allowed }, headers: { Allow: allowed } }),
    );
  }
  app.notFound(({ req }) => refuse('unknown-route', { params: { path: req.path } }));
  app.onError((error, context) => answerRefusal(refusalOf(error), languageIn(context)));
  return app;
}
