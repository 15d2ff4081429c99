// A typed client. Its types come from the service, which has to run; Node 20 runs no TypeScript, so it is bundled first:
//   npx openapi-typescript http://127.0.0.1:3000/openapi.json -o client/service.d.ts
//   npx esbuild --bundle --platform=node --format=esm client/call.ts | node --input-type=module - http://127.0.0.1:3000
import createClient from 'openapi-fetch';
import type { components, paths } from './service.d.ts';

type Dossier = components['schemas']['Dossier.commune'];

const [baseUrl = 'http://127.0.0.1:3000', income = '49.5'] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl });

const dossier: Dossier = {
  unit: { id: '23467', name: 'Xã Pờ Ê', level: 'commune', province: 'kon-tum', region: 'central-highlands' },
  facts: { incomePerCapita: income, irrigatedArea: { numerator: '412', denominator: '500' } },
};
const { data, error } = await client.POST('/assess', {
  body: { ruleSet: 'commune', at: { on: '2024-12-31' }, detail: 'summary', dossier },
});

if (error !== undefined) {
  for (const { path, messages } of error.problems) console.log(`${path.join('.')}: ${messages.vi}`);
} else if ('summary' in data) {
  const { status, tally, failing } = data.summary;
  console.log(`${status} ${tally.lower}-${tally.upper}/${tally.total}`);
  for (const { no, title, gap } of failing) console.log(`${no} ${title.vi}: ${gap?.delta} ${gap?.unit}`);
}
