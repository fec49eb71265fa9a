import type { Steps } from '../../src/memory/steps';

/** One and ten minutes, ten after forgetting: Anki's and both references' defaults. */
export const usualSteps: Steps = { learningSteps: [1, 10], relearningSteps: [10] };

export const noSteps: Steps = { learningSteps: [], relearningSteps: [] };
