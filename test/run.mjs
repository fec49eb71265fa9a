// @ts-check
// `npm test`: everything that must hold, step by step; `npm test -- unit build` runs those steps alone.
// Needs Node; installs the packages, and a browser where it can.
import { nodeProblem } from '../demo/nodeVersion.mjs';

const problem = nodeProblem(process.versions.node, [20, 19]);
if (problem === null) import('./steps.mjs').then(({ runSteps }) => runSteps(process.argv.slice(2)));
else {
  console.error(problem);
  process.exitCode = 1;
}
