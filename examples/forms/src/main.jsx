import React, { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { assess, explain, isNtmError } from 'ntm-rules';
import * as rules from 'ntm-rules/rules';
import { parseDossier } from 'ntm-rules/schema';
import { WithJsonForms } from './with-json-forms.jsx';
import { WithRjsf } from './with-rjsf.jsx';

/** What the address asks for: the library that draws the form, the set, the day and the language. */
const asked = new URLSearchParams(location.search);
const language = asked.get('lang') === 'en' ? 'en' : 'vi';
const on = asked.get('on') ?? '2024-12-31';
const { ruleSet } = rules.RULE_SETS.find(({ id }) => id === (asked.get('set') ?? 'commune'));
const FORMS = { jsonforms: WithJsonForms, rjsf: WithRjsf };
const Form = FORMS[asked.get('form')] ?? WithJsonForms;

/** A form knows nothing of what a place or two figures have to do with one another: the reader of the library is the judge. */
function answerTo(data) {
  try {
    return { lines: explain(assess(ruleSet, parseDossier(data, ruleSet, { on }), { on }), language) };
  } catch (error) {
    if (!isNtmError(error)) throw error;
    return { problems: error.problems.map(({ path, message }) => `${path.join('.')}: ${message[language]}`) };
  }
}

function App() {
  const [data, setData] = useState({ unit: { level: ruleSet.level }, facts: {} });
  const { lines = [], problems = [] } = answerTo(data);
  return (
    <main>
      <h1>{ruleSet.title[language]}</h1>
      <Form {...{ ruleSet, on, language, data }} onChange={setData} />
      <section className="answer" aria-live="polite">
        {problems.length > 0 ? (
          <ul id="problems">
            {problems.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : (
          <ul id="answer">
            {lines.slice(0, 4).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <pre id="dossier">{JSON.stringify(data, null, 1)}</pre>
      </section>
    </main>
  );
}

document.documentElement.lang = language;
createRoot(document.getElementById('app')).render(<App />);
