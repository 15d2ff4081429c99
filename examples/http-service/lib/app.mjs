import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { inForce, isNtmError } from './ntm-rules.mjs';
import { languageOf } from './language.mjs';
import { openApi } from './openapi.mjs';
import { Refusal, problem, problemBody, problemsOf, refuse, within } from './problems.mjs';
import { readBody } from './read-body.mjs';
import { readAssess, readImpact, readQuery, textQuery } from './requests.mjs';
import { RULE_SETS, RULE_SET_IDS, summaryOf } from './rule-sets.mjs';
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
    for await (const { text, assessment } of entries) {
      totals[assessment === undefined ? 'refused' : 'assessed'] += 1;
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

async function assessRoute(context, limits) {
  const asked = { ...readAssess(await readBody(context.env.incoming, limits), limits), language: languageIn(context) };
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
  const { assessment, sentences } = value;
  return json({ assessment, ...(sentences === undefined ? {} : { sentences }) });
}

async function impactRoute(context, limits) {
  const asked = readImpact(await readBody(context.env.incoming, limits), limits);
  const invented = asked.amendments.filter((amendment) => amendment?.invented === true);
  const impact = impactOf(asked, limits);
  return json({ invented: invented.map(({ id, number, title }) => ({ id, number, title })), impact });
}

function textRoute(context) {
  const id = context.req.param('id');
  const ruleSet =
    RULE_SETS.get(id) ?? refuse('unknown-rule-set', { path: ['id'], params: { ruleSet: id, known: RULE_SET_IDS.join(', ') } });
  const { region, province, traits, groups, ...moment } = readQuery(textQuery, parametersOf(context));
  if (region === undefined && groups === undefined && (province ?? traits) !== undefined)
    refuse('missing-field', { path: ['region'], params: { field: 'region' }, status: 400 });
  const place = region === undefined && groups === undefined ? {} : { place: { region, province, traits, groups } };
  return json({ summary: summaryOf(ruleSet), text: within([], () => inForce(ruleSet, { ...moment, ...place })) });
}

/** Route → method → what answers. */
function routesOf(limits, state) {
  const document = JSON.stringify(openApi());
  return {
    '/health': {
      GET: () =>
        state.isStopping ? refuse('stopping', { headers: { 'Retry-After': '5' } }) : json({ status: 'ok', ruleSets: RULE_SETS.size }),
    },
    '/openapi.json': { GET: () => json(document) },
    '/rule-sets': { GET: () => json({ ruleSets: RULE_SET_IDS.map((id) => summaryOf(RULE_SETS.get(id))) }) },
    '/rule-sets/:id': { GET: textRoute },
    '/assess': { POST: (context) => assessRoute(context, limits) },
    '/impact': { POST: (context) => impactRoute(context, limits) },
  };
}

/** The service as a Hono application. `state.isStopping` is all that it knows beyond a request. */
export function createApp(limits, state) {
  const app = new Hono();
  for (const [path, methods] of Object.entries(routesOf(limits, state))) {
    for (const [method, answer] of Object.entries(methods)) {
      app.on(method, path, (context) => {
        if (answer !== textRoute) withoutParameters(context);
        return answer(context);
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
