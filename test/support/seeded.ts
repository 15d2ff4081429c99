import * as fc from 'fast-check';
import { IS_FUZZING } from './budget.ts';

/* The same examples in every run, so that a failure is of the change and not of the day; `npm run fuzz` looks for new ones. */
if (!IS_FUZZING) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 318 });
