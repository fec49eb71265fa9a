// @ts-check
// `npm start`: Viva on a folder of notes, in the browser. Needs Node and git, nothing else.
import { nodeProblem } from './nodeVersion.mjs';

const problem = nodeProblem(process.versions.node, [20, 0]);
if (problem === null) import('./serve.mjs').then(({ serve }) => serve(process.argv.slice(2)));
else {
  console.error(problem);
  process.exitCode = 1;
}
